/** Made by web/lean-canvas.ts. */
declare module 'virtual:tldraw-text' {
  export { DefaultRichTextToolbar, RichTextArea, tipTapDefaultExtensions } from 'tldraw';
}
