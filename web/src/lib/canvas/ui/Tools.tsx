/** The tools at the foot of the board: few, the rest behind the canvas's own "more". */
import type { ReactNode } from 'react';
import {
  ArrowToolbarItem,
  AssetToolbarItem,
  CloudToolbarItem,
  DefaultToolbar,
  DiamondToolbarItem,
  DrawToolbarItem,
  EllipseToolbarItem,
  EraserToolbarItem,
  HandToolbarItem,
  HeartToolbarItem,
  HighlightToolbarItem,
  LineToolbarItem,
  NoteToolbarItem,
  RectangleToolbarItem,
  SelectToolbarItem,
  StarToolbarItem,
  TldrawUiMenuToolItem,
  TextToolbarItem,
  TriangleToolbarItem,
  useBreakpoint,
  useValue,
} from 'tldraw';
import { useWorld } from '../CanvasContext.tsx';
import { mayDraw } from '../drawing.ts';
import { useDrawing } from './SketchStyles.tsx';

/** tldraw's number for screens narrower than a small tablet: a phone, where a few tools have to do. */
const PHONE_BELOW = 4;

export function Tools(): ReactNode {
  const { session, images, options } = useWorld();
  const adds = useValue('adds images', () => images.allowed, [images]);
  const draws = useValue('draws', () => mayDraw(options), [options]);
  const drawing = useDrawing();
  const onPhone = useBreakpoint() < PHONE_BELOW;
  const readOnly = useValue('read only', () => options.get().readOnly, [options]);
  // A projector shows; nobody works at it. On a phone a finger looks around without a tool.
  if (session.me.role === 'screen' || (onPhone && readOnly)) return null;
  if (onPhone)
    return (
      <div className="samen-tools" data-drawing={drawing}>
        <DefaultToolbar>
          <SelectToolbarItem />
          <HandToolbarItem />
          {draws ? <DrawToolbarItem /> : <TldrawUiMenuToolItem toolId="no-drawing" />}
          {draws && <EraserToolbarItem />}
          {adds && <TldrawUiMenuToolItem toolId="camera" />}
          {adds && <AssetToolbarItem />}
        </DefaultToolbar>
      </div>
    );
  return (
    <DefaultToolbar>
      <SelectToolbarItem />
      <HandToolbarItem />
      <NoteToolbarItem />
      {draws ? <DrawToolbarItem /> : <TldrawUiMenuToolItem toolId="no-drawing" />}
      {draws && <EraserToolbarItem />}
      {adds && <AssetToolbarItem />}
      {draws && <MoreToDraw />}
    </DefaultToolbar>
  );
}

const MoreToDraw = (): ReactNode => (
  <>
    <TextToolbarItem />
    <ArrowToolbarItem />
    <RectangleToolbarItem />
    <EllipseToolbarItem />
    <TriangleToolbarItem />
    <DiamondToolbarItem />
    <CloudToolbarItem />
    <StarToolbarItem />
    <HeartToolbarItem />
    <LineToolbarItem />
    <HighlightToolbarItem />
  </>
);
