/** What was agreed, as its zone lists it: as large as all of it fits, for it is what the day is for. */
import type { CSSProperties, ReactNode } from 'react';
import { stateText } from '#lib/agreements/words.ts';
import { m } from '#lib/paraglide/messages.js';
import { uiFamily } from '../../fonts.ts';
import { Icon } from '../../ui/Icon.tsx';
import { linesAt, useFonts } from '../fitText.ts';
import type { ListedAgreement } from '../types.ts';

const LARGEST = 40;
/** From a distance. */
const LARGEST_DISTANT = 64;
const SMALLEST = 16;
/** In heights of letters, as the style sheet has them: a line, the facts, and the edges of one with the gap to the next. */
const LINE = 1.25;
const FACTS = 0.7;
const EDGES = 1.3;
const SIDES = 1.4;

/** Not by colour alone: a mark and the word. */
const MARKS = { busy: 'busy', done: 'done', dropped: 'dropped' } as const;

/** `2026-11-23` as `23/11`. */
const shownDate = (due: string): string => due.split('-').slice(1).reverse().map(Number).join('/');

const factsOf = ({ who, due }: ListedAgreement): string =>
  [who, due && m.canvas_agreement_due({ date: shownDate(due) })].filter(Boolean).join(' · ');

function heightAt(size: number, agreements: readonly ListedAgreement[], width: number): number {
  const paper = {
    width: width - SIDES * size,
    height: 0,
    family: uiFamily(),
    weight: 400,
    largest: 0,
    smallest: 0,
  };
  return agreements.reduce((sum, agreement) => {
    const facts = [agreement.state === 'new' ? '' : `__${stateText(agreement.state)}`, factsOf(agreement)]
      .join(' ')
      .trim();
    const lines = linesAt(agreement.text, size, paper).length;
    const small = facts === '' ? 0 : linesAt(facts, size * FACTS, paper).length * FACTS;
    return sum + size * (lines * LINE + small * LINE + EDGES);
  }, 0);
}

/** How high the whole list is at its largest, in board units. */
export const tallestList = (agreements: readonly ListedAgreement[], width: number): number =>
  heightAt(LARGEST_DISTANT, agreements, width);

/** The largest size of letters at which the whole list fits. */
function sizeOf(
  largest: number,
  agreements: readonly ListedAgreement[],
  width: number,
  room: number,
): number {
  let size = largest;
  while (size > SMALLEST && heightAt(size, agreements, width) > room) size -= 2;
  return size;
}

export function AgreementList({
  agreements,
  top,
  width,
  room,
}: {
  agreements: readonly ListedAgreement[];
  top: number;
  width: number;
  room: number;
}): ReactNode {
  useFonts();
  const distant = sizeOf(LARGEST_DISTANT, agreements, width, room);
  const sizes: CSSProperties = {
    '--near': `${String(Math.min(LARGEST, distant))}px`,
    '--distant': `${String(distant)}px`,
  };
  return (
    <ol className="samen-zone__agreements" style={{ top, maxHeight: room, ...sizes }}>
      {agreements.map((agreement) => {
        const { id, text, state } = agreement;
        const facts = factsOf(agreement);
        return (
          <li key={id} data-state={state}>
            <span className="samen-zone__agreed">{text}</span>
            {(facts !== '' || state !== 'new') && (
              <small>
                {state !== 'new' && (
                  <b>
                    <Icon name={MARKS[state]} size={14} />
                    {stateText(state)}
                  </b>
                )}
                {facts}
              </small>
            )}
          </li>
        );
      })}
    </ol>
  );
}
