/**
 * Which parts of the canvas's interface a board has. Single parts are taken out: hiding all of it would take the
 * shortcuts and the screen reader's announcements along.
 */
import { TldrawHandles, TldrawOverlays, TldrawScribble, TldrawSelectionForeground } from 'tldraw';
import type { TLComponents } from 'tldraw';
import { FarView } from '../detail/FarView.tsx';
import { Announcer } from '../walk/Announcer.tsx';
import { Front } from './Front.tsx';
import { Grip } from '../links/Grip.tsx';
import { LinksLayer } from '../links/LinksLayer.tsx';
import { Indicators } from './Indicators.tsx';
import { Menu } from './Menu.tsx';
import { SketchStyles } from './SketchStyles.tsx';
import { Tools } from './Tools.tsx';
import { ViewPanel } from './ViewPanel.tsx';

export const components: TLComponents = {
  A11y: Announcer,
  Scribble: TldrawScribble,
  ShapeIndicators: Indicators,
  SelectionForeground: TldrawSelectionForeground,
  Handles: TldrawHandles,
  Handle: Grip,
  Overlays: TldrawOverlays,
  CollaboratorScribble: null,
  CollaboratorCursor: null,
  CollaboratorHint: null,
  CollaboratorBrush: null,
  CollaboratorShapeIndicator: null,
  LoadingScreen: null,
  Spinner: null,
  Background: FarView,
  OnTheCanvas: LinksLayer,
  InFrontOfTheCanvas: Front,
  Toolbar: Tools,
  HelpMenu: ViewPanel,
  StylePanel: SketchStyles,
  ContextMenu: Menu,
  ActionsMenu: null,
  QuickActions: null,
  MainMenu: null,
  MenuPanel: null,
  PageMenu: null,
  NavigationPanel: null,
  Minimap: null,
  ZoomMenu: null,
  HelperButtons: null,
  DebugPanel: null,
  DebugMenu: null,
  SharePanel: null,
  TopPanel: null,
  CursorChatBubble: null,
  ImageToolbar: null,
  VideoToolbar: null,
};
