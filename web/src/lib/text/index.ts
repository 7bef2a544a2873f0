export { bindText } from './bindText.ts';
export type { TextBindingOptions, TextField } from './bindText.ts';
export { smallestEdit } from './edit.ts';
export type { Edit } from './edit.ts';
