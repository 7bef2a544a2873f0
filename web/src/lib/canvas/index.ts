/** The canvas: the only place that knows tldraw and React. Imported dynamically, where a canvas is shown. */
export { mountCanvas } from './mount.tsx';
export type { CanvasHandle, CanvasOptions } from './options.ts';
