/** How a theory card looks: a book mark, title, text as large as fits, source, and the practice that it gathered. */
import type { ReactNode } from 'react';
import { LINK_LABELS, countAll } from '@samenbord/board';
import { LabelMark, labelText } from '../../links/labels.tsx';
import { useValue } from 'tldraw';
import { m } from '#lib/paraglide/messages.js';
import { recordOf } from '../../ids.ts';
import { useWorld } from '../../CanvasContext.tsx';
import { uiFamily } from '../../fonts.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LINE_HEIGHT, fitText, linesAt, useFonts } from '../fitText.ts';
import type { TheoryShape } from '../types.ts';

const PADDING = 14;
const GAP = 6;
const FOOT = 56;
/** Width of the book mark with its gap. */
const MARK = 34;
/** The same, and the foot, from a distance: then the title is all that is read. */
const DISTANT_MARK = 60;
const DISTANT_FOOT = 64;

export function TheoryView({ shape: { id, props } }: { shape: TheoryShape }): ReactNode {
  useFonts();
  const { isDimmed } = useWorld();
  const card = recordOf(id)?.id ?? '';
  const dimmed = useValue('dimmed', () => isDimmed('theory', card), [isDimmed, card]);
  const width = props.w - 2 * PADDING;
  const family = uiFamily();
  const covered = countAll(props.linked) > 0;
  const titlePaper = { width: width - MARK, height: 76, family, weight: 700, largest: 30, smallest: 11 };
  const titleSize = fitText(props.title, titlePaper);
  const titleHeight = linesAt(props.title, titleSize, titlePaper).length * titleSize * LINE_HEIGHT;
  const height = props.h - 2 * PADDING - titleHeight - GAP - FOOT;
  const distantSize = fitText(props.title, {
    ...titlePaper,
    width: width - DISTANT_MARK,
    height: props.h - 2 * PADDING - DISTANT_FOOT,
    largest: 54,
  });
  const textSize = fitText(props.text, { width, height, family, weight: 400, largest: 25, smallest: 9 });
  return (
    <article
      className="samen-theory"
      data-covered={covered}
      data-dimmed={dimmed}
      style={{ width: props.w, height: props.h, padding: PADDING }}
    >
      <h3
        className="samen-theory__title"
        style={{ '--near': `${String(titleSize)}px`, '--distant': `${String(distantSize)}px` }}
      >
        <Icon name="theory" size={26} />
        <span>{props.title}</span>
      </h3>
      <p className="samen-theory__text" style={{ fontSize: textSize }}>
        {props.text}
      </p>
      <footer className="samen-theory__foot">
        <cite>{props.source}</cite>
        <p className="samen-theory__gathered">
          {covered ? (
            LINK_LABELS.filter((label) => props.linked[label] > 0).map((label) => (
              <span key={label} className="samen-count" data-label={label}>
                <LabelMark label={label} size={13} />
                {props.linked[label]} <small>{labelText(label)}</small>
              </span>
            ))
          ) : (
            <span className="samen-count samen-count--none">{m.canvas_white_spot()}</span>
          )}
        </p>
      </footer>
    </article>
  );
}
