/** What somebody who leads did, as the end of a sentence that begins with the name. */
import type { LogEntry } from '@samenbord/board';
import { m } from '#lib/paraglide/messages.js';

export function deedWords({ type, about }: Pick<LogEntry, 'type' | 'about'>): string {
  switch (type) {
    case 'phase.set':
      return m.deed_phase_set({ about });
    case 'phase.insert':
      return m.deed_phase_insert({ about });
    case 'phase.edit':
      return m.deed_phase_edit({ about });
    case 'phase.move':
      return m.deed_phase_move({ about });
    case 'phase.remove':
      return m.deed_phase_remove({ about });
    case 'timer.start':
    case 'timer.resume':
      return m.deed_timer_start();
    case 'timer.add':
      return m.deed_timer_add();
    case 'timer.pause':
    case 'timer.stop':
      return m.deed_timer_pause();
    case 'note.adopt':
      return m.deed_adopt();
    case 'agreement.change':
    case 'agreement.remove':
      return m.deed_agreement();
    case 'note.aside':
      return m.deed_aside();
    case 'bin.restore':
      return m.deed_bin_restore();
    case 'bin.erase':
    case 'tray.drop':
      return m.deed_erase();
    case 'tray.accept':
      return m.deed_tray_accept();
    case 'board.restore':
      return m.deed_board_restore();
    case 'board.lock':
      return m.deed_lock();
    case 'board.unlock':
      return m.deed_unlock();
    case 'notes.reveal':
      return m.deed_reveal();
    case 'vote.open':
      return m.deed_vote_open();
    case 'vote.close':
      return m.deed_vote_close();
    case 'view.gather':
      return about === '' ? m.deed_gather() : m.deed_gather_to({ about });
    case 'view.spotlight':
      return m.deed_spotlight();
    case 'view.calm':
    case 'view.cursors':
      return m.deed_calm();
    case 'board.open':
      return m.deed_open();
    case 'script.set':
      return m.deed_script({ about });
    case 'early.open':
    case 'early.close':
      return m.deed_early();
    case 'zone.add':
    case 'zone.remove':
    case 'theory.add':
    case 'theory.change':
    case 'theory.remove':
      return m.deed_contents();
    case 'thanks.start':
      return m.deed_thanks();
    case 'day.close':
      return m.deed_close();
    case 'day.reopen':
      return m.deed_reopen();
    case 'groups.make':
      return m.deed_groups_make();
    case 'groups.dissolve':
      return m.deed_groups_dissolve();
    case 'groups.move':
      return m.deed_groups_move();
    case 'groups.close':
      return m.deed_groups_close();
    case 'groups.reopen':
      return m.deed_groups_reopen();
    case 'groups.harvest':
      return m.deed_groups_harvest();
    case 'day.tell':
      return m.deed_tell();
    case 'images.set':
      return m.deed_images();
    case 'participant.remove':
      return m.deed_send_away();
    case 'person.tell':
      return m.deed_tell_person();
    case 'facilitator.invite':
    case 'facilitator.remove':
      return m.deed_team();
    case 'code.renew':
      return m.deed_code();
    default:
      return m.deed_other();
  }
}
