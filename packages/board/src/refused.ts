/** Why the server would not do what somebody asked for; the code is one of the error registry's. */
export class ActionRefused extends Error {
  readonly code:
    | 'phase-moved-on'
    | 'no-such-phase'
    | 'phase-is-current'
    | 'no-such-target'
    | 'board-not-draft'
    | 'no-such-action'
    | 'undo-too-late'
    | 'undo-overtaken'
    | 'people-are-in'
    | 'no-such-note'
    | 'no-such-agreement'
    | 'names-another'
    | 'not-in-bin'
    | 'no-such-point'
    | 'timer-not-running'
    | 'board-closed'
    | 'board-full'
    | 'nothing-to-reveal'
    | 'too-few-writers'
    | 'not-your-note'
    | 'not-in-this-phase'
    | 'not-read-ahead'
    | 'no-such-zone'
    | 'zone-not-empty'
    | 'no-such-card'
    | 'no-such-vote'
    | 'vote-closed'
    | 'no-such-choice'
    | 'too-many-dots'
    | 'nothing-to-choose'
    | 'no-such-group'
    | 'no-such-person'
    | 'no-groups'
    | 'groups-at-work'
    | 'too-few-people'
    | 'nothing-to-harvest'
    | 'not-a-group'
    | 'too-many-picks';
  constructor(code: ActionRefused['code'], detail: string) {
    super(detail);
    this.name = 'ActionRefused';
    this.code = code;
  }
}
