/** Where things of the list are in the page, so that the keyboard and links can go to them. */
import { tick } from 'svelte';

export const noteElementId = (note: string): string => `briefje-${note}`;
export const zoneElementId = (zone: string): string => `vak-${zone}`;
export const cardElementId = (card: string): string => `kaart-${card}`;

/** Goes there; false when it is not in the page. */
export function goTo(elementId: string): boolean {
  const element = document.getElementById(elementId);
  if (!element) return false;
  const folded = element.closest('details');
  if (folded) folded.open = true;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Goes there once what just changed is drawn. */
export async function goToSoon(elementId: string): Promise<void> {
  await tick();
  goTo(elementId);
}

/** Where a note, a theory card or a zone stands, by its record's id; empty when it is not in the page. */
export const placeOf = (record: string): string =>
  [noteElementId(record), cardElementId(record), zoneElementId(record)].find((id) =>
    document.getElementById(id),
  ) ?? '';
