/** How notes that were laid together look: a frame below them, and a strip with its title. */
import type { ReactNode } from 'react';
import { CLUSTER_HEAD, CLUSTER_PADDING } from '@samenbord/board';
import { m } from '#lib/paraglide/messages.js';
import { uiFamily } from '../../fonts.ts';
import { fitText, useFonts } from '../fitText.ts';
import type { ClusterShape } from '../types.ts';

export const ClusterFrame = ({ shape: { props } }: { shape: ClusterShape }): ReactNode => (
  <div className="samen-cluster" style={{ width: props.w, height: props.h }} />
);

export function ClusterHead({ shape: { props } }: { shape: ClusterShape }): ReactNode {
  useFonts();
  const title = props.title || m.cluster_untitled();
  const paper = {
    width: props.w - 2 * CLUSTER_PADDING,
    height: CLUSTER_HEAD - 8,
    family: uiFamily(),
    weight: 650,
    largest: 28,
    smallest: 14,
  };
  return (
    <h3
      className="samen-cluster__title"
      data-untitled={props.title === ''}
      style={{
        width: props.w,
        height: CLUSTER_HEAD,
        paddingInline: CLUSTER_PADDING,
        '--near': `${String(fitText(title, paper))}px`,
        '--distant': `${String(fitText(title, { ...paper, height: CLUSTER_HEAD * 1.2, largest: 46 }))}px`,
      }}
    >
      <span>{title}</span>
    </h3>
  );
}
