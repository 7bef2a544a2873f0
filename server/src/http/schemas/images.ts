import { Type } from 'typebox';
import { Exactly } from './common.ts';

export const ImageParams = Exactly({
  id: Type.String({ maxLength: 64 }),
  image: Type.String({ maxLength: 64 }),
});

export const AddedImage = Exactly({
  id: Type.String(),
  url: Type.String({ description: 'To be asked for with the token, as everything else.' }),
  width: Type.Integer({ description: 'In pixels, as it is kept.' }),
  height: Type.Integer(),
});

export const ImageFile = {
  description: 'A WebP image',
  content: { 'image/webp': { schema: Type.Unsafe<Buffer>({}) } },
};
