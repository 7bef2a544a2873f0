/** How a zone looks: the sheet lies below the links between notes and cards, its heading above. */
import type { ReactNode } from 'react';
import { m } from '#lib/paraglide/messages.js';
import { Icon } from '../../ui/Icon.tsx';
import type { ListedAgreement, ZoneShape } from '../types.ts';

const MARKS = { theory: 'theory', practice: 'practice', agreement: 'agreement', neutral: 'note' } as const;

export const ZoneSheet = ({ shape: { props } }: { shape: ZoneShape }): ReactNode => (
  <div className="samen-zone" data-kind={props.kind} style={{ width: props.w, height: props.h }} />
);

export function ZoneHead({
  shape: { props },
  headerHeight,
}: {
  shape: ZoneShape;
  headerHeight: number;
}): ReactNode {
  return (
    <div className="samen-zone-content" data-kind={props.kind} style={{ width: props.w, height: props.h }}>
      <header className="samen-zone__head" style={{ height: headerHeight }}>
        <h2 className="samen-zone__title">
          <Icon name={MARKS[props.kind]} size={30} />
          <span>{props.title}</span>
        </h2>
        <p className="samen-zone__prompt">{props.prompt}</p>
      </header>
      {props.agreements.length > 0 && <Agreements agreements={props.agreements} />}
    </div>
  );
}

const Agreements = ({ agreements }: { agreements: ListedAgreement[] }): ReactNode => (
  <ol className="samen-zone__agreements">
    {agreements.map(({ id, text, who, due }) => (
      <li key={id}>
        <span>{text}</span>
        {(who || due) && (
          <small>
            {[who, due && m.canvas_agreement_due({ date: shownDate(due) })].filter(Boolean).join(' · ')}
          </small>
        )}
      </li>
    ))}
  </ol>
);

/** `2026-11-23` as `23/11`. */
const shownDate = (due: string): string => due.split('-').slice(1).reverse().map(Number).join('/');
