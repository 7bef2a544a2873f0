/** How a theory card looks: a book mark, title, text as large as fits, source, and its linked notes by label. */
import type { ReactNode } from 'react';
import { LINK_LABELS, countAll } from '@samenbord/board';
import { LabelMark, labelText } from '../../links/labels.tsx';
import { uiFamily } from '../../fonts.ts';
import { Icon } from '../../ui/Icon.tsx';
import { fitText } from '../fitText.ts';
import type { TheoryShape } from '../types.ts';

const PADDING = 14;
const FOOT = 26;
const TITLE_LINE = 22;

export function TheoryView({ shape: { props } }: { shape: TheoryShape }): ReactNode {
  const width = props.w - 2 * PADDING;
  const family = uiFamily();
  const titleSize = fitText(props.title, {
    width: width - 26,
    height: 2.1 * TITLE_LINE,
    family,
    weight: 700,
    largest: 19,
    smallest: 11,
  });
  const height = props.h - 2 * PADDING - FOOT - 2.3 * TITLE_LINE;
  const textSize = fitText(props.text, { width, height, family, weight: 400, largest: 17, smallest: 9 });
  return (
    <article className="samen-theory" style={{ width: props.w, height: props.h, padding: PADDING }}>
      <h3 className="samen-theory__title" style={{ fontSize: titleSize }}>
        <Icon name="theory" size={18} />
        <span>{props.title}</span>
      </h3>
      <p className="samen-theory__text" style={{ fontSize: textSize }}>
        {props.text}
      </p>
      <footer className="samen-theory__foot">
        <cite>{props.source}</cite>
        {countAll(props.linked) > 0 &&
          LINK_LABELS.filter((label) => props.linked[label] > 0).map((label) => (
            <span key={label} className="samen-count" data-label={label} title={labelText(label)}>
              <LabelMark label={label} size={12} />
              {props.linked[label]}
            </span>
          ))}
      </footer>
    </article>
  );
}
