import type { Editor } from 'tldraw';
import { orderName, tidy, tidyOrders } from '#lib/board/tidying.ts';
import type { CanvasWorld } from '../CanvasContext.tsx';
import { asOneStep } from './noteDeeds.ts';
import type { Deed } from './noteDeeds.ts';

export const zoneDeeds = (world: CanvasWorld, editor: Editor, zone: string): Deed[] =>
  tidyOrders(world.session, zone).map((order) => ({
    name: `tidy-${order}`,
    label: orderName(order),
    icon: 'tidy',
    act: () => {
      asOneStep(world, editor, () => {
        tidy(world.session, zone, order);
      });
    },
  }));
