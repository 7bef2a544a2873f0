export interface Shipped {
  name: string;
  version: string;
  /** An SPDX expression, or 'unknown'. */
  licence: string;
  author: string;
  folder: string;
  /** Whether another machine may get another package in its place. */
  native: boolean;
}

export declare function shippedPackages(): Shipped[];
