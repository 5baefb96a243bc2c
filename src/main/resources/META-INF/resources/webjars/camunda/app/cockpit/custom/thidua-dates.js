/** Cockpit writes every moment as 2024-12-11T00:20:00, whatever its configuration says; so its format is set before it starts. */
window.angular.module('cam.cockpit').config(['camDateFormatProvider', (formats) => formats.setDateFormat('DD/MM/YYYY HH:mm:ss', 'normal')]);
