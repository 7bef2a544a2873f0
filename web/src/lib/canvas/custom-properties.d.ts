import 'react';

declare module 'react' {
  /** Custom properties are as good as any other in a style. */
  interface CSSProperties {
    [property: `--${string}`]: string | undefined;
  }
}
