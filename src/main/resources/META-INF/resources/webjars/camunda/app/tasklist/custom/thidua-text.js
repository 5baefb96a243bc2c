/**
 * Numbers, dates, sizes and pasted text as Vietnamese officials write them. Pure functions, no page needed.
 *
 * Readers of typed text answer {value} when it was understood, {error: sentence} when it was not: a value is never guessed.
 */

const MAX_DIGITS = 18;

/** Composed letters (NFC): some keyboards and Word for Mac send the tone marks apart. */
export function compose(text) {
  return String(text ?? '').normalize('NFC');
}

/**
 * Reads a number in Vietnamese notation (1.234,5). A decimal point is understood where it cannot be anything else (1234.5).
 *
 * @param {string} typed
 * @param {{decimals?: number, percent?: boolean}} [rule] decimals allowed (0 = whole number); whether a "%" may follow
 * @returns {{value: ?string}|{error: string}} plain decimal text such as "1234.5"; null when nothing was typed
 */
export function readNumber(typed, rule = {}) {
  const decimals = rule.decimals ?? 0;
  const original = compose(typed).replace(/[\u00a0\u202f\s]+/g, ' ').trim();
  if (original === '') return {value: null};
  let text = original.replace(/^[\u2212\u2013]/, '-');
  if (rule.percent) text = text.replace(/ ?%$/, '');
  const refuse = (reason) => ({error: reason ?? `“${clip(original)}” không phải là số; hãy nhập theo cách viết 1.234,5.`});

  const match = /^(-?)([\d., ]+)$/.exec(text);
  if (!match || !/^\d/.test(match[2]) || !/\d$/.test(match[2])) return refuse();
  const body = match[2];

  const parts = split(body, decimals);
  if (parts.error) return refuse(parts.error === true ? undefined : parts.error);

  const whole = parts.whole.replace(/^0+(?=\d)/, '');
  const fraction = parts.fraction.replace(/0+$/, '');
  if (whole.length + fraction.length > MAX_DIGITS) return refuse(`Số “${clip(original)}” quá dài; hãy kiểm tra lại đơn vị tính.`);
  if (fraction.length > decimals) {
    return refuse(
      decimals === 0
        ? `Mục này nhận số nguyên; “${clip(original)}” có phần thập phân. Nếu dấu phẩy là dấu phân cách hàng nghìn, hãy gõ dấu chấm.`
        : `Mục này nhận tối đa ${decimals} chữ số sau dấu phẩy; hãy nhập lại “${clip(original)}”.`
    );
  }
  const magnitude = fraction ? `${whole}.${fraction}` : whole;
  return {value: match[1] && /[1-9]/.test(magnitude) ? `-${magnitude}` : magnitude};
}

/** Takes the digits apart into whole part and fraction. */
function split(body, decimals) {
  const grouped = (separator, text) => new RegExp(`^[1-9]\\d{0,2}(\\${separator}\\d{3})+$`).test(text);
  const plain = (text) => /^\d+$/.test(text);
  const digits = (text) => text.replace(/\D/g, '');
  const none = {error: true};

  const dots = body.split('.').length - 1;
  const commas = body.split(',').length - 1;
  const spaces = body.includes(' ');
  if (plain(body)) return {whole: body, fraction: ''};
  if (spaces) {
    // 1 234,5
    const [whole, fraction = '', more] = body.split(',');
    if (dots || more !== undefined || !grouped(' ', whole) || (fraction && !plain(fraction))) return none;
    return {whole: digits(whole), fraction};
  }
  if (commas === 1 && body.lastIndexOf(',') > body.lastIndexOf('.')) {
    // 1.234,5 or 1234,5
    const [whole, fraction] = body.split(',');
    if (!(plain(whole) || grouped('.', whole))) return none;
    return {whole: digits(whole), fraction};
  }
  if (commas && dots === 1 && body.lastIndexOf('.') > body.lastIndexOf(',')) {
    // 1,234.5: written the English way, and it can be read in no other
    const [whole, fraction] = body.split('.');
    return grouped(',', whole) ? {whole: digits(whole), fraction} : none;
  }
  if (dots && !commas) {
    if (grouped('.', body)) {
      if (dots === 1 && decimals >= 3) {
        const [whole, fraction] = body.split('.');
        return {error: `“${body}” hiểu được hai cách; hãy gõ ${whole}${fraction} hoặc ${whole},${fraction}.`};
      }
      return {whole: digits(body), fraction: ''}; // 1.234 or 1.234.567
    }
    if (dots === 1) {
      const [whole, fraction] = body.split('.'); // 1234.5 or 0.5
      return {whole, fraction};
    }
    return none;
  }
  if (commas > 1 && !dots && grouped(',', body)) return {whole: digits(body), fraction: ''}; // 1,234,567
  return none;
}

/** "1234.5" → "1.234,5"; nothing for null. */
export function formatNumber(plain, decimals = 0) {
  if (plain === null || plain === undefined || plain === '') return '';
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(plain));
  if (!match) return String(plain);
  const whole = match[2].replace(/\B(?=(\d{3})+$)/g, '.');
  // with three decimals allowed, "1.234" alone could be read in two ways
  const fraction = match[3] ?? (decimals >= 3 && whole.includes('.') ? '0' : '');
  return match[1] + whole + (fraction ? `,${fraction}` : '');
}

/** Reads a day as officials type it: 14/12/2024, 14-12-2024, 14.12.2024, 14122024, or pasted 2024-12-14. */
export function readDate(typed) {
  const text = compose(typed).replace(/^ngày\s+/i, '').replace(/\s+/g, '');
  if (text === '') return {value: null};
  const match =
    /^(?<d>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<y>\d{4})$/.exec(text) ??
    /^(?<d>\d{2})(?<m>\d{2})(?<y>\d{4})$/.exec(text) ??
    /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})$/.exec(text);
  if (!match) return {error: `“${clip(text)}” chưa đúng cách viết ngày; hãy nhập ngày/tháng/năm, ví dụ 14/12/2024.`};
  const [day, month, year] = [match.groups.d, match.groups.m, match.groups.y].map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || year > 2100 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) {
    return {error: `Không có ngày “${clip(text)}”; hãy kiểm tra lại ngày, tháng, năm.`};
  }
  return {value: `${match.groups.y}-${pad(month)}-${pad(day)}`};
}

/** "2024-12-14" → "14/12/2024". */
export function formatDate(iso) {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  return match ? `${match[3]}/${match[2]}/${match[1]}` : '';
}

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

/** The day of the week of an ISO day. */
export function weekday(iso) {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  return match ? WEEKDAYS[new Date(Date.UTC(+match[1], match[2] - 1, +match[3])).getUTCDay()] : '';
}

/** A moment (ISO with zone, or a plain day) as Vietnam's wall clock shows it. */
export function formatMoment(iso) {
  if (!iso) return '';
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return formatDate(iso);
  const local = inVietnam(iso);
  return local ? `${local.hour}:${local.minute} ngày ${local.day}/${local.month}/${local.year}` : '';
}

/** A moment for tables: "14/12/2024 21:40", on Vietnam's wall clock. */
export function formatStamp(iso) {
  const local = iso ? inVietnam(iso) : null;
  return local ? `${local.day}/${local.month}/${local.year} ${local.hour}:${local.minute}` : '';
}

/** "21:40" today, "21:40 ngày 14/12/2024" on another day. */
export function formatSaved(iso, now = new Date()) {
  const local = inVietnam(iso);
  const today = inVietnam(now);
  if (!local) return '';
  const sameDay = ['day', 'month', 'year'].every((part) => local[part] === today[part]);
  return sameDay ? `${local.hour}:${local.minute}` : formatMoment(iso);
}

function inVietnam(moment) {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return null;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23'
  });
  return Object.fromEntries(format.formatToParts(date).map((part) => [part.type, part.value]));
}

/** A file size: "850 KB", "4,2 MB". */
export function formatSize(bytes) {
  if (!Number.isFinite(bytes)) return '';
  if (bytes < 1024) return `${bytes} byte`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  const tenths = Math.round((bytes / 1024 / 1024) * 10);
  return `${formatNumber(String(tenths / 10))} MB`;
}

const ENTITIES = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ',
  ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»',
  bull: '•', middot: '·', deg: '°', sup2: '²', sup3: '³', times: '×', divide: '÷', plusmn: '±', le: '≤', ge: '≥',
  euro: '€', sect: '§', rarr: '→', eth: 'ð', ETH: 'Ð', shy: ''
};
const MARKS = {grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303', uml: '\u0308', ring: '\u030a', cedil: '\u0327'};

function decode(text) {
  return text.replace(/&(#x?[\da-f]+|[a-z]+\d?);?/gi, (whole, name) => {
    if (name[0] === '#') {
      const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    }
    if (Object.hasOwn(ENTITIES, name)) return ENTITIES[name];
    const accented = /^([a-z])(grave|acute|circ|tilde|uml|ring|cedil)$/i.exec(name);
    return accented ? (accented[1] + MARKS[accented[2].toLowerCase()]).normalize('NFC') : whole;
  });
}

const BLOCKS = /^(p|div|h[1-6]|ul|ol|li|table|tr|blockquote|pre|section|article|header|footer|dl|dt|dd)$/;
const SILENT = /^(style|script|head|title|xml|meta|link)$/;

/**
 * Text of HTML from the clipboard (Word, LibreOffice, a web page): a blank line between paragraphs, "- " before list items,
 * cells of a table row separated by a tab. No markup survives.
 */
export function htmlToText(html) {
  const source = compose(html)
    // what Word shows to everybody, as a browser hands it on: only the marks around it go
    .replace(/<!--\[(?:if[^\]]*|endif)\]-->|<!--\[if[^\]]*\]><!-->|<!--<!\[endif\]-->/gi, '')
    .replace(/<!--(?!\[if)[\s\S]*?-->/g, '')
    .replace(/<!--\[if[\s\S]*?<!\[endif\]-->/g, '')
    .replace(/<!\[(?:if[^\]]*|endif)\]>/gi, '')
    .replace(/^[\s\S]*<body[^>]*>/i, '')
    .replace(/<\/body>[\s\S]*$/i, '');

  const blocks = []; // {text, item}
  const lists = [];
  let current = {text: '', item: false};
  let silent = null;
  let ignored = 0; // depth inside Word's own list marker
  let marker = '';
  let cell = 0;

  const flush = () => {
    const text = current.text.split('\n').map((line) => line.replace(/ +/g, ' ').replace(/^ | $/g, '')).join('\n').replace(/^\n+|\s+$/g, '');
    if (text !== '') blocks.push({...current, text});
    current = {text: '', item: false};
  };

  for (const token of source.match(/<[^>]*>|[^<]+|</g) ?? []) {
    const tag = /^<(\/?)([a-z][\w:-]*)([^>]*)>$/i.exec(token);
    if (!tag) {
      if (silent) continue;
      const text = decode(token.replace(/[\r\n\t ]+/g, ' ')).replace(/\u00a0/g, ' ');
      if (ignored) marker += text;
      else current.text += text;
      continue;
    }
    const closing = tag[1] === '/';
    const name = tag[2].toLowerCase();
    const attributes = tag[3];
    const empty = /\/\s*$/.test(attributes);

    if (silent) {
      if (closing && name === silent) silent = null;
      continue;
    }
    if (SILENT.test(name) && !closing && !empty && !/^(meta|link)$/.test(name)) {
      silent = name;
      continue;
    }
    if (name === 'span') {
      if (ignored) {
        ignored += closing ? -1 : 1;
        if (ignored === 0) {
          const own = marker.trim();
          current.item = true;
          current.text += /^[\p{L}\d]{1,5}[.)]$/u.test(own) || /^(\d+\.)+\d*$/.test(own) ? `${own} ` : '- ';
          marker = '';
        }
      } else if (!closing && /mso-list:\s*ignore/i.test(attributes)) {
        ignored = 1;
        marker = '';
      }
      continue;
    }
    if (name === 'br') {
      current.text += '\n';
    } else if (name === 'td' || name === 'th') {
      if (!closing && cell++ > 0) current.text += '\t';
    } else if (name === 'tr') {
      flush();
      cell = 0;
      if (!closing) current.item = true;
    } else if (BLOCKS.test(name)) {
      if (cell > 0 && /^(p|div)$/.test(name)) {
        if (!closing && /[^\t ]$/.test(current.text)) current.text += ' '; // paragraphs of one cell stay on its line
        continue;
      }
      if (name === 'ul' || name === 'ol') {
        flush();
        if (closing) lists.pop();
        else lists.push({ordered: name === 'ol', next: 1});
      } else if (name === 'li') {
        flush();
        if (!closing) {
          const list = lists.at(-1);
          current.item = true;
          current.text = list?.ordered ? `${list.next++}. ` : '- ';
        }
      } else if (lists.length && /^(-|\d+\.) $/.test(current.text)) {
        // <li><p>: the paragraph belongs to its item
      } else if (lists.length && !closing && current.text) {
        current.text += '\n';
      } else if (!(lists.length && closing)) {
        if (name === 'table' && closing) cell = 0;
        flush();
      }
    }
  }
  flush();

  return blocks
    .map((block, at) => (at === 0 ? '' : block.item && blocks[at - 1].item ? '\n' : '\n\n') + block.text)
    .join('')
    .replace(/\n{3,}/g, '\n\n');
}

/** Plain text from the clipboard with the line ends of this system. */
export function plainToText(text) {
  return compose(text).replace(/\r\n?/g, '\n').replace(/\u00a0/g, ' ').replace(/[\u200b\ufeff]/g, '');
}

/** Letters without tone marks, for searching: "Sở Y tế" is found by "so y te". */
export function searchable(text) {
  return String(text ?? '').normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase().trim();
}

function pad(number) {
  return String(number).padStart(2, '0');
}

function clip(text) {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
