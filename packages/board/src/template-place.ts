/** Says in words where in a template something stands: `phases[2].name.en` is “fase 3, naam (Engels)”. */
import type { Localized } from './template.ts';

const PARTS: Readonly<Record<string, Localized>> = {
  '': { nl: 'het bestand', en: 'the file' },
  aim: { nl: 'doel', en: 'aim' },
  box: { nl: 'plaats', en: 'place' },
  caution: { nl: 'aandachtspunt', en: 'caution' },
  en: { nl: 'Engels', en: 'English' },
  format: { nl: 'soort bestand', en: 'kind of file' },
  groupSize: { nl: 'mensen per groep', en: 'people in a group' },
  id: { nl: 'naam in het bestand', en: 'id' },
  kind: { nl: 'soort', en: 'kind' },
  may: { nl: 'wat deelnemers mogen', en: 'what participants may do' },
  add: { nl: 'briefjes zetten', en: 'adding notes' },
  minutes: { nl: 'minuten', en: 'minutes' },
  name: { nl: 'naam', en: 'name' },
  nl: { nl: 'Nederlands', en: 'Dutch' },
  outcome: { nl: 'wat eruit komt', en: 'outcome' },
  people: { nl: 'groepsgrootte', en: 'group size' },
  phases: { nl: 'fasen', en: 'phases' },
  pos: { nl: 'plaats', en: 'place' },
  prompt: { nl: 'richtvraag', en: 'prompt' },
  purpose: { nl: 'opdracht', en: 'task' },
  question: { nl: 'vraag', en: 'question' },
  retention: { nl: 'bewaartermijn', en: 'retention' },
  script: { nl: 'draaiboek', en: 'script' },
  source: { nl: 'bron', en: 'source' },
  template: { nl: 'sjabloon', en: 'template' },
  text: { nl: 'tekst', en: 'text' },
  theory: { nl: 'theoriekaarten', en: 'theory cards' },
  title: { nl: 'titel', en: 'title' },
  variants: { nl: 'varianten', en: 'variants' },
  version: { nl: 'versie', en: 'version' },
  zone: { nl: 'zone', en: 'zone' },
  zones: { nl: 'zones', en: 'zones' },
};
/** One of a list. */
const ONE: Readonly<Record<string, Localized>> = {
  phases: { nl: 'fase', en: 'phase' },
  theory: { nl: 'theoriekaart', en: 'theory card' },
  variants: { nl: 'variant', en: 'variant' },
  zones: { nl: 'zone', en: 'zone' },
};

/** Words for one part of a path, with its number where it is one of a list. */
function sayPart(part: string): Localized {
  const [, name = part, at] = /^(.*?)(?:\[(\d+)\])?$/.exec(part) ?? [];
  const one = at === undefined ? undefined : ONE[name];
  if (one) return { nl: `${one.nl} ${String(Number(at) + 1)}`, en: `${one.en} ${String(Number(at) + 1)}` };
  return PARTS[name] ?? { nl: name, en: name };
}

export function sayPlace(path: string): Localized {
  const parts = path.split('.');
  const last = parts.at(-1) ?? '';
  const language = parts.length > 1 && (last === 'nl' || last === 'en') ? sayPart(last) : undefined;
  const said = (language ? parts.slice(0, -1) : parts).map(sayPart);
  const words = (to: keyof Localized) =>
    said.map((part) => part[to]).join(', ') + (language ? ` (${language[to]})` : '');
  return { nl: words('nl'), en: words('en') };
}
