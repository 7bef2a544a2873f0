/** What floats before the board: the others' pointers, a note's toolbar, and the questions about links. */
import type { ReactNode } from 'react';
import { CardChooser } from '../links/CardChooser.tsx';
import { LabelQuestion } from '../links/LabelQuestion.tsx';
import { Cursors } from '../presence/Cursors.tsx';
import { NoteToolbar } from './NoteToolbar.tsx';
import { Spotlight } from './Spotlight.tsx';
import { Questions } from './Questions.tsx';
import { SheetToolbar } from './SheetToolbar.tsx';

export const Front = (): ReactNode => (
  <>
    <Spotlight />
    <Cursors />
    <NoteToolbar />
    <SheetToolbar />
    <Questions />
    <LabelQuestion />
    <CardChooser />
  </>
);
