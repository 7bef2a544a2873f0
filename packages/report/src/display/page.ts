/** Pages with a fixed layout, in points, as the typesetter's files read them. */
import type { LinkLabel, ZoneKind } from '@samenbord/board';
import type { PageArea } from './area.ts';
import type { Layer } from './scene.ts';

/** An area that leads to the first page of a zone. */
export interface ZoneLink extends PageArea {
  zone: number;
}

export interface OverviewPage {
  width: number;
  height: number;
  margin: number;
  area: PageArea;
  layers: readonly Layer[];
  title: string;
  alt: string;
  legend: readonly { label: LinkLabel; name: string; svg: string }[];
  links: readonly ZoneLink[];
}

/** A zone, or a part of it, with its heading. */
export interface ZoneSection {
  /** Of its heading, in points from the top of the page. */
  top: number;
  area: PageArea;
  layers: readonly Layer[];
  /** Where images lie, with what they show. */
  figures: readonly (PageArea & { alt: string })[];
  /** Index of the zone among the zones of the report. */
  zone: number;
  /** False for the second and later pages of a zone: those get no bookmark. */
  first: boolean;
  title: string;
  kind: ZoneKind;
  kindName: string;
  mark: string;
  color: string;
  prompt: string;
}

export interface ZonePage {
  width: number;
  height: number;
  margin: number;
  sections: readonly ZoneSection[];
}
