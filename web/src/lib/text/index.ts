export { bindText } from './bindText.ts';
export type { TextBindingOptions, TextField } from './bindText.ts';
