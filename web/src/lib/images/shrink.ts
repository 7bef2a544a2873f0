/**
 * Makes a large photo smaller before it goes over the school's network. Only a courtesy: the server reads and writes
 * every image anew, and says what is wrong with one that it does not take.
 */
import { IMAGE_TYPES, MAX_IMAGE_BYTES } from '@samenbord/board';

/** Pixels: the server keeps no more. */
const LONGEST_SIDE = 3000;
/** Bytes: a smaller file is sent as it is. */
const LARGE = 2_000_000;
const QUALITY = 0.9;

const isTaken = (type: string): boolean => IMAGE_TYPES.some((taken) => taken === type);

/** Screenshots keep their sharp edges unless they cannot be sent like that; photos can do with a little loss. */
const isPhoto = ({ type, size }: Blob): boolean => type !== 'image/png' || size > MAX_IMAGE_BYTES;

/** The file itself when it is small already, or when this browser cannot read it. */
export async function shrink(file: Blob): Promise<Blob> {
  // A kind that only this device can read (a phone's own) becomes one that everybody can. Never a drawing: those
  // may hold addresses, and the server refuses them.
  const isForeign = file.type.startsWith('image/hei');
  if (!isForeign && (!isTaken(file.type) || file.size <= LARGE || !isPhoto(file))) return file;
  try {
    // Upright, as the camera was held: the file that is made from it does not say so any more.
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const paper = canvas.getContext('2d');
    if (!paper) return file;
    // What is see-through would turn black.
    paper.fillStyle = 'white';
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.imageSmoothingQuality = 'high';
    paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const smaller = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', QUALITY);
    });
    return smaller && (isForeign || smaller.size < file.size) ? smaller : file;
  } catch {
    return file;
  }
}
