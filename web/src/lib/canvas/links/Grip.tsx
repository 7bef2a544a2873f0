/** The grip of a note's link, told apart from the handles of drawings. */
import type { ReactNode } from 'react';
import { DefaultHandle } from 'tldraw';
import type { TLHandleProps } from 'tldraw';

export const LINK_GRIP = 'link';

export function Grip(props: TLHandleProps): ReactNode {
  const { handle, zoom, isCoarse } = props;
  if (handle.id !== LINK_GRIP) return <DefaultHandle {...props} />;
  return (
    <g className="tl-handle samen-grip" transform={`scale(${String(1 / zoom)})`}>
      <circle className="tl-handle__bg" r={isCoarse ? 22 : 14} />
      <circle className="samen-grip__disc" r={9} />
      <path className="samen-grip__arrow" d="M-4 0h7.5M1 -3 4 0 1 3" />
    </g>
  );
}
