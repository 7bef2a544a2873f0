/** The summary as one page of HTML that holds everything it needs: to be mailed, put on an intranet or printed. */
import type { BoardSnapshot } from '@samenbord/board';
import type { Summary } from '../content/document.ts';
import { LABEL_COLOR } from '../display/palette.ts';
import type { Messages } from '../messages/messages.ts';
import type { ReportChoices } from '../options.ts';
import { prepare } from './prepare.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const STYLE = `
:root{color-scheme:light;--board:#1f4d3f;--quiet:#56615b;--chalk:#f2c14e;--theory:#274b84}
*{box-sizing:border-box}
body{margin:0;background:#fbf8f1;color:#1e2622;font:16px/1.4 'Atkinson Hyperlegible Next',system-ui,sans-serif}
main{max-width:52rem;margin:2rem auto;background:#fff;border:1px solid #ddd6c6;border-radius:12px;overflow:hidden}
header{background:var(--board);color:#fff;padding:1.75rem 2rem}
p{margin:.2rem 0}header .kicker{color:var(--chalk);font-weight:600}
h1{margin:.25rem 0 .5rem;font-size:1.9rem;line-height:1.15}
h2{margin:0 0 .5rem;font-size:1.05rem;color:var(--board)}
section{padding:1.25rem 2rem;border-top:1px solid #eee8da}
.half,.two{display:grid;grid-template-columns:1fr 1fr;gap:2rem}.two{grid-template-columns:1.5fr 1fr}.half:has(:only-child){display:block}
ol{margin:0;padding-left:1.5rem}li{margin:0 0 .6rem}
small,.quiet{color:var(--quiet);font-size:.875rem}
.favourite{margin-bottom:.6rem}.bar{display:block;height:6px;border-radius:3px;background:var(--chalk);margin:.2rem 0 0}
dl{display:grid;grid-template-columns:1fr auto;gap:.25rem 1rem;margin:0 0 1.25rem}dd{margin:0;color:var(--quiet)}
table{border-collapse:collapse;width:100%;margin-top:.5rem}td,th{padding:.3rem .5rem .3rem 0;text-align:left;border-bottom:1px solid #eee8da;vertical-align:top}
th{color:var(--theory);font-weight:600}tr:last-child>*{border-bottom:0}
.mark{white-space:nowrap;font-weight:600;margin-right:1rem}
@media(max-width:40rem){.half,.two{grid-template-columns:1fr}main{margin:0;border:0;border-radius:0}header,section{padding-inline:1.25rem}}
@media print{@page{size:A4;margin:11mm}:root{font-size:8.5pt}body{background:#fff;font-size:9pt}main{border:0;margin:0;max-width:none}
.half{grid-template-columns:1fr 1fr}.two{grid-template-columns:1.5fr 1fr}header{padding:1rem 1.5rem;border-radius:8px}
header,.bar{print-color-adjust:exact;-webkit-print-color-adjust:exact}section{padding:.5rem 0;break-inside:avoid}td,th{padding-block:.12rem}.many{grid-template-columns:2.3fr 1fr}.many strong{font-size:.93em}li{margin-bottom:.3rem}}
`.trim();

/** More agreements than these get more of the sheet's width. */
const MANY = 4;

export function summaryHtml(board: BoardSnapshot, choices: ReportChoices): string {
  const { content, messages } = prepare(board, choices);
  const { summary } = content;
  const facts = [content.school, content.date]
    .filter((part) => part !== '')
    .map(escaped)
    .join(' · ');
  return `<!doctype html>
<html lang="${messages.locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(content.title)}</title>
<style>${STYLE}</style>
<main>
<header><p class="kicker">${escaped(messages.kicker)}</p><h1>${escaped(content.title)}</h1>
<p>${facts}</p><p><small style="color:#cfe0d8">${escaped(content.counts.join(' · '))}</small></p></header>
${purpose(content, messages)}<section class="two${summary.agreements.length > MANY ? ' many' : ''}"><div><h2>${escaped(messages.agreements)}</h2>${agreements(summary, messages)}</div>
<div>${themes(summary)}${favourites(summary)}</div></section>
${theory(summary, messages)}<section class="quiet">${content.privacy.map((sentence) => `<p>${escaped(sentence)}</p>`).join('')}</section>
</main>
</html>
`;
}

function purpose(content: { question: string; goal: string }, messages: Messages): string {
  const parts = (
    [
      [messages.question, content.question],
      [messages.goal, content.goal],
    ] as const
  ).filter(([, text]) => text !== '');
  if (parts.length === 0) return '';
  return `<section class="half">${parts.map(([name, text]) => `<div><h2>${escaped(name)}</h2><p>${escaped(text)}</p></div>`).join('')}</section>\n`;
}

function agreements({ agreements: list, more, moreName }: Summary, messages: Messages): string {
  if (list.length === 0) return `<p class="quiet">${escaped(messages.noAgreements)}</p>`;
  const items = list.map(
    ({ text, facts }) =>
      `<li><strong>${escaped(text)}</strong>${facts ? `<br><small>${escaped(facts)}</small>` : ''}</li>`,
  );
  return `<ol>${items.join('')}</ol>${more > 0 ? `<p class="quiet">+ ${escaped(moreName)}</p>` : ''}`;
}

function themes({ themes: list, themesTitle }: Summary): string {
  if (list.length === 0) return '';
  const items = list.map(({ title, count }) => `<dt>${escaped(title)}</dt><dd>${escaped(count)}</dd>`);
  return `<h2>${escaped(themesTitle)}</h2><dl>${items.join('')}</dl>`;
}

function favourites({ favourites: list, favouritesTitle }: Summary): string {
  if (list.length === 0) return '';
  const items = list.map(
    ({ text, share, name }) =>
      `<p class="favourite">${escaped(text)}<span class="bar" style="width:${String(Math.round(share * 100))}%"></span><small>${escaped(name)}</small></p>`,
  );
  return `<h2>${escaped(favouritesTitle)}</h2>${items.join('')}`;
}

function theory({ theory: rows, spots }: Summary, messages: Messages): string {
  if (spots === '') return '';
  const row = ({ title, empty, marks }: Summary['theory'][number]): string => {
    const told = marks.map(
      ({ label, name, count }) =>
        `<span class="mark" style="color:${LABEL_COLOR[label]}">${String(count)} × ${escaped(name)}</span>`,
    );
    return `<tr><th scope="row">${escaped(title)}</th><td>${empty ? escaped(messages.whiteSpot) : told.join(' ')}</td></tr>`;
  };
  return `<section><h2>${escaped(messages.matrix)}</h2><p class="quiet">${escaped(spots)}</p><table>${rows.map(row).join('')}</table></section>\n`;
}
