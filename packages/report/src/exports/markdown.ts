/** The report as Markdown (CommonMark with GitHub's tables), for a wiki, a mail or a newsletter. */
import type { BoardSnapshot } from '@samenbord/board';
import type { MatrixTable, NoteLine, ReportContent } from '../content/document.ts';
import type { Messages } from '../messages/messages.ts';
import type { ReportChoices } from '../options.ts';
import { oneLine } from '../text/clean.ts';
import { prepare } from './prepare.ts';

const SPECIAL = /[\\`*_{}[\]<>#|~]/g;
/** What makes a list, a heading or a rule at the start of a line. */
const LINE_START = /^(\s*)(?:([-+=])|(\d+)([.)]))/;

/** Text of people as Markdown shows it literally. */
function plain(text: string): string {
  return text
    .replace(SPECIAL, '\\$&')
    .split('\n')
    .map((line) =>
      line.replace(LINE_START, (_all, space: string, sign?: string, digits?: string, after?: string) =>
        sign === undefined ? `${space}${digits ?? ''}\\${after ?? ''}` : `${space}\\${sign}`,
      ),
    )
    .join('\n');
}

const line = (text: string): string => plain(oneLine(text));
/** Keeps the writer's own line breaks inside an item of a list. */
const inItem = (text: string, indent: string): string => plain(text.trim()).replaceAll('\n', `  \n${indent}`);

export function reportMarkdown(board: BoardSnapshot, choices: ReportChoices): string {
  const { content, messages } = prepare(board, choices);
  const blocks = [
    `# ${line(content.title)}`,
    [content.school, content.date].filter(Boolean).map(line).join(' · '),
    ...labelled(messages.question, content.question),
    ...labelled(messages.goal, content.goal),
    ...agreements(content, messages),
    ...zones(content, messages),
    ...matrix(content, messages),
    ...votes(content, messages),
    ...people(content, messages),
    ...section(messages.privacyTitle, content.privacy.map(line)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const labelled = (name: string, text: string): string[] =>
  text === '' ? [] : [`**${name}**  \n${plain(text)}`];

const section = (title: string, blocks: readonly string[]): string[] =>
  blocks.length === 0 ? [] : [`## ${title}`, ...blocks];

function agreements({ agreements: list }: ReportContent, messages: Messages): string[] {
  if (list.length === 0) return section(messages.agreements, [messages.noAgreements]);
  const items = list.map((agreement, index) => {
    const facts = [
      agreement.kindName,
      agreement.who && `${messages.who}: ${line(agreement.who)}`,
      agreement.due && `${messages.due}: ${agreement.due}`,
      agreement.state,
      agreement.joined.length > 0 && `${messages.joined}: ${agreement.joined.map(line).join(', ')}`,
    ].filter(Boolean);
    const grownFrom = [...agreement.sources.map(({ text }) => text), ...agreement.quotes];
    return [
      `${String(index + 1)}. **${inItem(agreement.text, '   ')}**  `,
      `   ${facts.join(' · ')}`,
      ...agreement.ownWays.map(({ name, text }) => `   - ${name ? `${line(name)}: ` : ''}${line(text)}`),
      ...(grownFrom.length > 0 ? [`   - ${messages.sources}:`] : []),
      ...grownFrom.map((text) => `     - ${line(text)}`),
    ].join('\n');
  });
  return section(messages.agreements, [items.join('\n')]);
}

function noteItem(note: NoteLine): string {
  const facts = [
    note.byline && line(note.byline),
    ...note.links.map(({ name, card }) => `${name}: ${line(card)}`),
    ...note.reactions.map(({ count, name }) => `${String(count)} × ${name}`),
  ].filter(Boolean);
  const told = facts.length > 0 ? `  \n  _${facts.join(' · ')}_` : '';
  return `- ${inItem(note.text, '  ')}${told}`;
}

function zones({ zones: list }: ReportContent, messages: Messages): string[] {
  return section(
    messages.notesPerZone,
    list.flatMap((zone) => [
      `### ${line(zone.title)}`,
      zone.prompt === '' ? '' : `_${line(zone.prompt)}_`,
      zone.cards
        .map(({ title, text, source }) =>
          [`- **${line(title)}**`, line(text), source && `(${messages.source}: ${line(source)})`]
            .filter(Boolean)
            .join(' '),
        )
        .join('\n'),
      zone.notes.map(noteItem).join('\n'),
      zone.notes.length + zone.cards.length === 0 ? messages.emptyZone : '',
    ]),
  );
}

function matrix({ matrix: table, whiteSpots, withoutTheory }: ReportContent, messages: Messages): string[] {
  if (table.rows.length === 0) return [];
  return [
    ...section(messages.matrix, [messages.matrixIntro, matrixTable(table, messages)]),
    `### ${messages.whiteSpots}`,
    whiteSpots.length === 0
      ? messages.noWhiteSpots
      : whiteSpots.map(({ title }) => `- ${line(title)}`).join('\n'),
    `### ${messages.withoutTheory}`,
    withoutTheory.length === 0
      ? messages.noWithoutTheory
      : withoutTheory.map(({ text }) => `- ${line(text)}`).join('\n'),
  ];
}

function matrixTable({ groups, rows }: MatrixTable, messages: Messages): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row([messages.theory, ...groups.map(line)]),
    row(['---', ...groups.map(() => '---')]),
    ...rows.map(({ title, cells, empty }) =>
      row([
        empty ? `${line(title)} (${messages.whiteSpot})` : line(title),
        ...cells.map((cell) => cell.map(({ count, name }) => `${String(count)} × ${name}`).join(', ') || '–'),
      ]),
    ),
  ].join('\n');
}

function votes({ votes: list }: ReportContent, messages: Messages): string[] {
  return section(
    messages.votes,
    list.flatMap((vote) => [
      `### ${line(vote.question)}`,
      vote.withoutCounts,
      vote.options
        .map(({ text, name }) => `- ${line(text)}${vote.withoutCounts === '' ? `: ${name}` : ''}`)
        .join('\n'),
    ]),
  );
}

function people({ people: groups }: ReportContent, messages: Messages): string[] {
  const items = groups.map(({ group, names }) =>
    [group && `**${line(group)}:**`, names.map(line).join(', ')].filter(Boolean).join(' '),
  );
  return section(messages.people, items.length === 0 ? [] : [items.join('  \n')]);
}
