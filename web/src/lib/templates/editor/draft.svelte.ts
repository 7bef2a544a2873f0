/** A template that somebody works on. Every change makes a new template; what is wrong with it follows. */
import { OPEN_WORK, arrangeTemplate, checkTemplate, layCards, newId } from '@samenbord/board';
import type {
  Box,
  Language,
  Localized,
  PhaseKind,
  PhaseRules,
  Template,
  TemplateCard,
  TemplatePhase,
  TemplateVariant,
  TemplateZone,
} from '@samenbord/board';
import { inMinutes } from './lengths.ts';

/** What a phase of a kind usually allows. */
const USUAL_RULES: Readonly<Record<PhaseKind, PhaseRules>> = {
  work: OPEN_WORK,
  groups: OPEN_WORK,
  silence: { ...OPEN_WORK, see: false, move: 'own', link: false, react: false, draw: false },
  vote: { ...OPEN_WORK, add: false, move: 'own', link: false, draw: false, vote: true },
  break: { ...OPEN_WORK, add: false, move: 'none', link: false, draw: false },
  close: { ...OPEN_WORK, move: 'own', draw: false },
};

/** Snaps a place to the grid, so that zones line up. */
const GRID = 20;
export const LEAST_ZONE = 400;

/** A text in one language; in both while they say the same, as with a template of one language. */
export const say = (present: Localized, text: string, language: Language): Localized =>
  present.nl === present.en ? { nl: text, en: text } : { ...present, [language]: text };

export const everywhere = (text: string): Localized => ({ nl: text, en: text });

type Listed = 'phases' | 'zones';

export class Draft {
  #template = $state.raw<Template>() as Template;
  #changed = $state(false);
  readonly faults = $derived.by(() => checkTemplate(this.#template));

  constructor(template: Template) {
    this.#template = template;
  }

  get template(): Template {
    return this.#template;
  }

  /** Whether anything was done to it here. */
  get changed(): boolean {
    return this.#changed;
  }

  /** All of it is kept elsewhere now: from here on only what is new counts as a change. */
  settled(): void {
    this.#changed = false;
  }

  set(changes: Partial<Template>): void {
    this.#template = { ...this.#template, ...changes };
    this.#changed = true;
  }

  setPhase(id: string, changes: Partial<TemplatePhase>): void {
    this.set({ phases: replaced(this.#template.phases, id, changes) });
  }

  /** Another kind brings what it usually allows. */
  setKind(id: string, kind: PhaseKind): void {
    this.setPhase(id, { kind, may: USUAL_RULES[kind] });
  }

  addPhase(name: string): void {
    const phase: TemplatePhase = {
      id: newId(),
      name: everywhere(name),
      minutes: 10,
      kind: 'work',
      purpose: everywhere(''),
      script: everywhere(''),
      may: OPEN_WORK,
    };
    this.set({ phases: [...this.#template.phases, phase] });
  }

  /** A phase that goes, goes from zones and variants too. */
  removePhase(id: string): void {
    const { phases, zones, variants } = this.#template;
    this.set({
      phases: phases.filter((phase) => phase.id !== id),
      zones: zones.map((zone) => ({ ...zone, phases: zone.phases.filter((phase) => phase !== id) })),
      variants: variants
        .map((variant) => ({ ...variant, phases: variant.phases.filter((phase) => phase.id !== id) }))
        .filter((variant) => variant.phases.length > 0),
    });
  }

  /** The same phases in another length. */
  addVariant(name: string, minutes: number): void {
    const { phases, variants } = this.#template;
    const short = inMinutes(
      phases.map(({ id, minutes: own }) => ({ id, minutes: own })),
      minutes,
    );
    this.set({ variants: [...variants, { id: newId(), name: everywhere(name), phases: short }] });
  }

  setVariant(id: string, changes: Partial<TemplateVariant>): void {
    this.set({ variants: replaced(this.#template.variants, id, changes) });
  }

  /** @param minutes undefined leaves the phase out */
  setVariantPhase(id: string, phase: string, minutes: number | undefined): void {
    const phases = this.#template.variants.find((variant) => variant.id === id)?.phases ?? [];
    const others = phases.filter((one) => one.id !== phase);
    const wanted = minutes === undefined ? others : [...others, { id: phase, minutes }];
    this.setVariant(id, { phases: inOrder(wanted, this.#template.phases) });
  }

  removeVariant(id: string): void {
    this.set({ variants: this.#template.variants.filter((variant) => variant.id !== id) });
  }

  setZone(id: string, changes: Partial<TemplateZone>): void {
    this.set({ zones: replaced(this.#template.zones, id, changes) });
  }

  /** Moves or resizes a zone, with its cards. */
  place(id: string, [x, y, w, h]: Box): void {
    const snap = (value: number) => Math.round(value / GRID) * GRID;
    const box: Box = [snap(x), snap(y), Math.max(LEAST_ZONE, snap(w)), Math.max(LEAST_ZONE, snap(h))];
    this.setZone(id, { box });
    this.#layCards();
  }

  addZone(title: string): void {
    const zone: TemplateZone = {
      id: newId(),
      kind: 'practice',
      title: everywhere(title),
      prompt: everywhere(''),
      box: [0, 0, LEAST_ZONE, LEAST_ZONE],
      phases: [],
    };
    this.set({ zones: [...this.#template.zones, zone] });
    this.arrange();
  }

  removeZone(id: string): void {
    this.set({
      zones: this.#template.zones.filter((zone) => zone.id !== id),
      theory: this.#template.theory.filter((card) => card.zone !== id),
    });
  }

  /** Lays everything out anew. */
  arrange(): void {
    this.set(arrangeTemplate(this.#template));
  }

  /** One place up (-1) or down (1). */
  move(list: Listed, id: string, by: -1 | 1): void {
    if (list === 'phases') {
      const phases = moved(this.#template.phases, id, by);
      const variants = this.#template.variants.map((variant) => ({
        ...variant,
        phases: inOrder(variant.phases, phases),
      }));
      this.set({ phases, variants });
    } else this.set({ zones: moved(this.#template.zones, id, by) });
  }

  addCards(cards: readonly Pick<TemplateCard, 'title' | 'text' | 'source'>[], zone: string): void {
    const added = cards.map((card): TemplateCard => ({ ...card, id: newId(), zone, pos: [0, 0] }));
    this.set({ theory: [...this.#template.theory, ...added] });
    this.#layCards();
  }

  setCard(id: string, changes: Partial<TemplateCard>): void {
    this.set({ theory: replaced(this.#template.theory, id, changes) });
  }

  removeCard(id: string): void {
    this.set({ theory: this.#template.theory.filter((card) => card.id !== id) });
    this.#layCards();
  }

  #layCards(): void {
    this.set({ theory: layCards(this.#template).theory });
  }
}

const replaced = <T extends { id: string }>(list: readonly T[], id: string, changes: Partial<T>): T[] =>
  list.map((entry) => (entry.id === id ? { ...entry, ...changes } : entry));

function moved<T extends { id: string }>(list: readonly T[], id: string, by: -1 | 1): readonly T[] {
  const at = list.findIndex((entry) => entry.id === id);
  const [one, other] = [list[at], list[at + by]];
  if (!one || !other) return list;
  return list.map((entry) => (entry === one ? other : entry === other ? one : entry));
}

/** In the order in which `all` has them. */
function inOrder<T extends { id: string }>(some: readonly T[], all: readonly { id: string }[]): T[] {
  return all.flatMap(({ id }) => some.filter((one) => one.id === id));
}
