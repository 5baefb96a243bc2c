import test from 'node:test';
import assert from 'node:assert/strict';
import {dayNumber, isoDay, lanes, steps, ticks} from './cockpit-reckoning.js';

test('a day is a number whatever the zone, also at the end of February', () => {
  assert.equal(dayNumber('1970-01-02'), 1);
  assert.equal(dayNumber('2024-03-01') - dayNumber('2024-02-28'), 2);
  for (const day of ['2023-01-01', '2024-02-29', '2030-12-31']) assert.equal(isoDay(dayNumber(day)), day);
});

test('what was sent adds up day by day', () => {
  assert.deepEqual(steps([]), []);
  assert.deepEqual(steps([{day: 'a', sent: 2}, {day: 'b', sent: 0}, {day: 'c', sent: 5}]).map((each) => each.sum), [2, 2, 7]);
});

test('an axis never has more than so many dates', () => {
  assert.deepEqual(ticks(10, 10), [10]);
  assert.deepEqual(ticks(0, 4), [0, 1, 2, 3, 4]);
  for (const length of [1, 9, 40, 400, 3000]) {
    const days = ticks(100, 100 + length);
    assert.ok(days.length <= 9 && days[0] === 100 && days.at(-1) <= 100 + length, String(length));
  }
});

test('what comes back every year stands in one lane', () => {
  const entry = (title) => ({title});
  const found = lanes([entry('Báo cáo năm 2023'), entry('Báo cáo năm 2024'), entry('Sơ kết giai đoạn 2023–2025'), entry('Phát động')]);
  assert.deepEqual(found.map((lane) => [lane.name, lane.entries.length]),
    [['Báo cáo năm …', 2], ['Sơ kết giai đoạn 2023–2025', 1], ['Phát động', 1]]);
});
