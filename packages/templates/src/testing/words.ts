/**
 * Words that do not belong in a Flemish staff room: English where Dutch will do, what is said in the Netherlands
 * only, talk of managers, and the polite form, as the interface says `je`.
 */
export const FORBIDDEN: ReadonlySet<string> = new Set(
  `sticky stickies sticker post-it board brainstorm brainstormen workshop tool tools submit template feedbacken
  checken check-in check-out highlight highlights kids teambuilding meeting mindset input output skills awareness
  commitment draagvlak implementeren implementatie uitrollen stakeholders smart kpi target targets monitoren
  deliverables evidence-based best-practice scrum sprint
  gymzaal gymles bovenbouw onderbouw middenbouw teamleider ib’er intern-begeleider schoolplein kantine
  studiemiddag teruggekoppeld oppakken gaaf jongens lokaaltje vakantietoeslag pabo leerkrachtondersteuner
  u uw uzelf gij gelieve dient teneinde middels aangaande dienaangaande derhalve alsmede
  rangschikken ranglijst score scores`
    .trim()
    .split(/\s+/),
);
