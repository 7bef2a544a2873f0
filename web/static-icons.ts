/**
 * Icons as plain drawings. The package's own component puts each together anew from data, element by element, whenever
 * it is shown: on an old laptop that took longer than the notes beside them. Here the data becomes markup at build time.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const ICON = /@lucide\/svelte\/dist\/icons\/[\w-]+\.svelte$/;
const DATA = /const iconData = (\{.*\});/;

type Shape = readonly [tag: string, attributes: Readonly<Record<string, string>>];

const isShape = (value: unknown): value is Shape =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && typeof value[1] === 'object';

const markup = ([tag, attributes]: Shape): string =>
  `<${tag}${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')} />`;

/** The component of an icon, out of the package's. @throws when the package has changed its form */
export function staticIcon(component: string): string {
  const data: unknown = JSON.parse(DATA.exec(component)?.[1] ?? 'null');
  const node: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'node') : undefined;
  if (!Array.isArray(node) || !node.every(isShape)) throw new Error('icons have another form than before');
  return `<script>
  let { size = 24, strokeWidth = 2, class: classes = undefined } = $props();
</script>
<svg class={classes} width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width={strokeWidth} stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${node.map(markup).join('')}</svg>
`;
}

export const staticIcons = (): Plugin => ({
  name: 'static-icons',
  enforce: 'pre',
  load: (id) => (ICON.test(id) ? staticIcon(readFileSync(id, 'utf8')) : undefined),
});
