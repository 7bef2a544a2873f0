/**
 * The parts with menus and sheets of their own. They come as one, right after the notes can be read: on a slow line
 * that saves a third of the wait.
 */
export { default as Gather } from '#lib/attention/Gather.svelte';
export { default as WordNews } from '#lib/attention/WordNews.svelte';
export { default as BreakOverlay } from '#lib/desk/BreakOverlay.svelte';
export { default as DeskSheets } from '#lib/desk/DeskSheets.svelte';
export { default as PhaseBar } from '#lib/desk/PhaseBar.svelte';
export { default as RescueSheet } from '#lib/desk/RescueSheet.svelte';
export { default as TopBar } from '#lib/desk/TopBar.svelte';
export { default as DayStrip } from '#lib/groups/DayStrip.svelte';
export { default as BecameNews } from '#lib/desk/lane/BecameNews.svelte';
export { default as VoteNews } from '#lib/desk/votes/VoteNews.svelte';
export { default as VoteStrip } from '#lib/desk/votes/VoteStrip.svelte';
export { ListImages } from './images.svelte.ts';
export { default as Images } from './Images.svelte';
export { default as NoteMenu } from './NoteMenu.svelte';
export { default as NoteQuestion } from './NoteQuestion.svelte';
