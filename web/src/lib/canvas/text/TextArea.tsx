/** Stands in for tldraw's own field to type in a drawing, and for the bar above it, until they are there. */
import { Suspense, forwardRef, lazy } from 'react';
import type { ReactNode } from 'react';
import { useEditor, useValue } from 'tldraw';
import type { TextAreaProps, TLUiRichTextToolbarProps } from 'tldraw';
import { textEditing } from './textEditing.ts';

const Area = lazy(async () => ({ default: (await textEditing()).RichTextArea }));
const Bar = lazy(async () => ({ default: (await textEditing()).DefaultRichTextToolbar }));

export const RichTextArea = forwardRef<HTMLDivElement, TextAreaProps>(function RichTextArea(props, ref) {
  return (
    <Suspense fallback={null}>
      <Area {...props} ref={ref} />
    </Suspense>
  );
});

export function DefaultRichTextToolbar(props: TLUiRichTextToolbarProps): ReactNode {
  const editor = useEditor();
  const typing = useValue('typing', () => editor.getRichTextEditor() !== null, [editor]);
  if (!typing) return null;
  return (
    <Suspense fallback={null}>
      <Bar {...props} />
    </Suspense>
  );
}
