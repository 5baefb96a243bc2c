// Replaces the webapp's own file whole, hence the shortcuts.
import '../../thidua-zone.js';
import {locales} from '../../thidua-language.js';

// Tasklist sorts by creation date unless its address says otherwise; officials need the nearest deadline first.
const BY_DUE_DATE = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);
if (!location.hash || location.hash === '#/') {
  history.replaceState(null, '', '#/?sorting=' + encodeURIComponent(BY_DUE_DATE));
}

export default {
  app: { name: 'Việc cần làm', vendor: 'thidua –' },
  disableWelcomeMessage: true,
  locales,
  dateFormat: { normal: 'L LT', long: 'dddd, L LT', short: 'L' },
  customScripts: ['custom/demo-clock.js', 'custom/thidua-kit.js', 'custom/desk-cards.js', 'custom/thidua-desk.js', 'custom/thidua-office.js', 'custom/thidua-movement.js', 'custom/thidua-awards.js', 'custom/desk-notices.js', '../thidua-names.js', '../thidua-handbook.js'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'nhận việc đang chọn' },
    focusFilter: { key: 'ctrl+shift+f', description: 'đến danh sách việc đầu tiên' },
    focusList: { key: 'ctrl+alt+l', description: 'đến việc đầu tiên trong danh sách' },
    focusForm: { key: 'ctrl+alt+f', description: 'đến ô nhập đầu tiên của biểu mẫu' },
    startProcess: { key: 'ctrl+alt+p', description: 'mở bảng bắt đầu quy trình' }
  }
};
