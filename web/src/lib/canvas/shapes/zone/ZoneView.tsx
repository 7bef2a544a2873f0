/** How a zone looks: the sheet lies below the links between notes and cards, its heading above. */
import type { ReactNode } from 'react';
import { useEditor, useValue } from 'tldraw';
import { Icon } from '../../ui/Icon.tsx';
import { uiFamily } from '../../fonts.ts';
import { fitText, useFonts } from '../fitText.ts';
import { isDropTarget } from './dropping.ts';
import type { Paper } from '../fitText.ts';
import type { ZoneShape } from '../types.ts';
import { AgreementList } from './AgreementList.tsx';

const PADDING = 24;
/** How much of a zone for agreements notes can take. */
const MOST_NOTES = 0.6;
/** Width of the kind's mark with its gap. */
const MARK = 54;
const MARKS = { theory: 'theory', practice: 'practice', agreement: 'agreement', neutral: 'note' } as const;

const titlePaper = (width: number): Paper => ({
  width: width - 2 * PADDING - MARK,
  height: 64,
  family: uiFamily(),
  weight: 700,
  largest: 48,
  smallest: 24,
});
/** The largest title from a distance, and how wide its mark with its gap is in its own size. */
const DISTANT = 96;
const DISTANT_MARK = 1.2;
/** From a distance the title has the whole strip, without the prompt: it is read from the back of the room. */
const distantPaper = (width: number, strip: number): Paper => ({
  ...titlePaper(width),
  width: width - 2 * PADDING - DISTANT_MARK * DISTANT,
  height: strip,
  largest: DISTANT,
});
const promptPaper = (width: number): Paper => ({
  width: width - 2 * PADDING,
  height: 56,
  family: uiFamily(),
  weight: 400,
  largest: 28,
  smallest: 16,
});

export function ZoneSheet({ shape }: { shape: ZoneShape }): ReactNode {
  const editor = useEditor();
  const target = useValue('drop target', () => isDropTarget(editor, shape), [editor, shape]);
  const { kind, w, h } = shape.props;
  return <div className="samen-zone" data-kind={kind} data-target={target} style={{ width: w, height: h }} />;
}

export function ZoneHead({
  shape: { props },
  headerHeight,
}: {
  shape: ZoneShape;
  headerHeight: number;
}): ReactNode {
  useFonts();
  // However many notes lie there, what was agreed stays to be read.
  const from = Math.max(headerHeight, Math.min(props.agreedFrom + PADDING, props.h * MOST_NOTES));
  return (
    <div className="samen-zone-content" data-kind={props.kind} style={{ width: props.w, height: props.h }}>
      <header className="samen-zone__head" style={{ height: headerHeight }}>
        <h2
          className="samen-zone__title"
          style={{
            '--near': `${String(fitText(props.title, titlePaper(props.w)))}px`,
            '--distant': `${String(fitText(props.title, distantPaper(props.w, headerHeight)))}px`,
          }}
        >
          <Icon name={MARKS[props.kind]} size={40} />
          <span>{props.title}</span>
        </h2>
        <p className="samen-zone__prompt" style={{ fontSize: fitText(props.prompt, promptPaper(props.w)) }}>
          {props.prompt}
        </p>
      </header>
      {props.agreements.length > 0 && (
        <AgreementList
          agreements={props.agreements}
          top={from}
          width={props.w - 2 * PADDING}
          room={props.h - from - PADDING}
        />
      )}
    </div>
  );
}
