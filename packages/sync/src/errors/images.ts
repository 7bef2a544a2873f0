import type { ErrorFamily } from './entry.ts';

/** Images on a board. */
export const IMAGE_ERRORS = {
  'not-an-image': {
    status: 415,
    retryable: false,
    title: { nl: 'Dat is geen afbeelding voor op het bord', en: 'That is not an image for the board' },
    hint: {
      nl: 'Kies een foto of schermafdruk: JPEG, PNG of WebP.',
      en: 'Choose a photo or a screenshot: JPEG, PNG or WebP.',
    },
  },
  'image-too-large': {
    status: 413,
    retryable: false,
    title: { nl: 'Die afbeelding is te groot', en: 'That image is too large' },
    hint: {
      nl: 'Een afbeelding mag hoogstens 10 MB en 24 megapixel zijn. Maak de foto kleiner, of neem een schermafdruk van de foto.',
      en: 'An image may be at most 10 MB and 24 megapixels. Make the photo smaller, or take a screenshot of it.',
    },
  },
  'image-unreadable': {
    status: 422,
    retryable: false,
    title: { nl: 'Die afbeelding kan niet gelezen worden', en: 'That image cannot be read' },
    hint: {
      nl: 'Het bestand is beschadigd of onvolledig. Neem de foto opnieuw, of bewaar ze opnieuw als JPEG.',
      en: 'The file is damaged or incomplete. Take the photo again, or save it once more as JPEG.',
    },
  },
  'images-off': {
    status: 403,
    retryable: false,
    title: { nl: 'Afbeeldingen staan uit', en: 'Images are switched off' },
    hint: {
      nl: 'Het kernteam kan ze weer aanzetten. Een briefje schrijven kan wel.',
      en: 'The facilitators can switch them on again. You can still write a note.',
    },
  },
  'images-full': {
    status: 409,
    retryable: false,
    title: { nl: 'Er passen geen afbeeldingen meer bij', en: 'No more images fit on the board' },
    hint: {
      nl: 'Een bord heeft plaats voor 200 afbeeldingen. Briefjes passen er nog bij.',
      en: 'A board has room for 200 images. Notes still fit.',
    },
  },
} as const satisfies ErrorFamily;
