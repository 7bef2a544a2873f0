/** The question about notes that is open now, beside what it is about. */
import { useCallback, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Box, useEditor, useValue } from 'tldraw';
import { m } from '#lib/paraglide/messages.js';
import { useWorld } from '../CanvasContext.tsx';
import type { Question } from '../deeds/state.ts';
import { shapeIdOf } from '../ids.ts';
import { takeKeyboard } from '../keyboard.ts';
import { Floating } from './Floating.tsx';
import { ImageField } from './ImageField.tsx';
import { TagEditor } from './TagEditor.tsx';
import { TitleField } from './TitleField.tsx';
import { ZoneChooser } from './ZoneChooser.tsx';
import { walkButtons } from './walkButtons.ts';

const shapesOf = (question: Question) => {
  if (question.about === 'title') return [shapeIdOf('cluster', question.cluster)];
  if (question.about === 'image') return [question.drawing];
  return question.notes.map((note) => shapeIdOf('note', note));
};

const titleOf = (question: Question): string =>
  ({
    zone: m.list_zone_title,
    tags: m.canvas_tags_title,
    title: m.cluster_title,
    image: m.images_what,
  })[question.about]();

export function Questions(): ReactNode {
  const editor = useEditor();
  const { asking } = useWorld();
  const question = useValue('question', () => asking.now.get(), [asking]);
  const sheet = useRef<HTMLDivElement>(null);
  const around = useCallback(() => {
    const open = asking.now.get();
    if (!open) return undefined;
    const boxes = shapesOf(open).flatMap((id) => editor.getShapePageBounds(id) ?? []);
    return boxes.length > 0 ? Box.Common(boxes) : undefined;
  }, [editor, asking]);
  useEffect(() => {
    const field = sheet.current?.querySelector('input');
    field?.select();
    (field ?? sheet.current?.querySelector('button'))?.focus();
  }, [question]);
  const close = useCallback(() => {
    asking.now.set(undefined);
    takeKeyboard(editor);
  }, [editor, asking]);
  const onKey = useCallback(
    (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
      else if (!(event.target instanceof HTMLInputElement)) walkButtons(event);
    },
    [close],
  );
  if (!question) return null;
  return (
    <Floating around={around} className="samen-chooser" label={titleOf(question)} role="dialog" onKey={onKey}>
      <div ref={sheet}>
        {question.about === 'zone' && <ZoneChooser notes={question.notes} close={close} />}
        {question.about === 'tags' && <TagEditor notes={question.notes} close={close} />}
        {question.about === 'image' && <ImageField drawing={question.drawing} close={close} />}
        {question.about === 'title' && <TitleField cluster={question.cluster} close={close} />}
      </div>
    </Floating>
  );
}
