/// <reference types="@sveltejs/kit" />
declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Kit reads its types from this namespace.
  namespace App {}
}

export {};
