/**
 * Every time is told in Asia/Ho_Chi_Minh, whatever zone the computer stands in. The webapps take their dates apart with the
 * computer's zone; where that is another one, this page's Date and Intl know only the office's. It has no summer time.
 */
const ZONE = 'Asia/Ho_Chi_Minh';
const AHEAD = 7 * 3_600_000;
const PARTS = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'];

/** A text that says its zone itself, or a bare date, which means UTC. */
const WITH_ZONE = /(?:Z|GMT|UTC|[+-]\d\d:?\d\d)\s*(?:\(.*\))?$|^\d{4}(?:-\d\d){0,2}$/i;

function zoned(Native) {
  const own = Native.prototype;
  const native = Object.fromEntries(PARTS.map((part) => [part, own[`get${part}`]]));
  const shifted = (date) => new Native(date.getTime() + AHEAD);
  const parse = (text) => {
    const time = Native.parse(text);
    if (Number.isNaN(time) || WITH_ZONE.test(String(text).trim())) return time;
    const read = new Native(time);
    return Native.UTC(...PARTS.filter((part) => part !== 'Day').map((part) => native[part].call(read))) - AHEAD;
  };
  const construct = (target, args) => {
    if (args.length > 1) return Reflect.construct(target, [Native.UTC(...args) - AHEAD]);
    return Reflect.construct(target, typeof args[0] === 'string' ? [parse(args[0])] : args);
  };
  return {own, shifted, parse, construct};
}

function replaceDate() {
  const Native = window.Date;
  const {own, shifted, parse, construct} = zoned(Native);
  for (const part of PARTS) {
    own[`get${part}`] = function () { return shifted(this)[`getUTC${part}`](); };
    if (part === 'Day') continue;
    own[`set${part}`] = function (...values) {
      const moved = shifted(this);
      moved[`setUTC${part}`](...values);
      return this.setTime(moved.getTime() - AHEAD);
    };
  }
  own.getTimezoneOffset = function () { return Number.isNaN(this.getTime()) ? Number.NaN : -AHEAD / 60_000; };
  const plain = (date) => shifted(date).toUTCString().replace(/ GMT$/, '');
  own.toString = function () { return Number.isNaN(this.getTime()) ? 'Invalid Date' : `${plain(this)} GMT+0700`; };
  own.toDateString = function () { return plain(this).replace(/ [\d:]+$/, ''); };
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    const told = own[name];
    own[name] = function (locales, options) { return told.call(this, locales, {timeZone: ZONE, ...options}); };
  }
  window.Date = new Proxy(Native, {
    construct,
    apply: () => new window.Date().toString(),
    get: (target, key) => (key === 'parse' ? parse : Reflect.get(target, key))
  });
}

function replaceIntl() {
  const Native = Intl.DateTimeFormat;
  const make = (target, [locales, options]) => {
    const format = new target(locales, {timeZone: ZONE, ...options});
    const resolved = format.resolvedOptions.bind(format);
    format.resolvedOptions = () => {
      const told = resolved();
      return told.timeZone === 'Asia/Saigon' ? {...told, timeZone: ZONE} : told; // its former name
    };
    return format;
  };
  Intl.DateTimeFormat = new Proxy(Native, {
    construct: (target, args) => make(target, args),
    apply: (target, _, args) => make(target, args)
  });
}

// January and July: a zone with summer time is this one at most for half a year
if ([0, 6].some((month) => new Date(2024, month, 1).getTimezoneOffset() !== -AHEAD / 60_000)) replaceDate();
replaceIntl();
