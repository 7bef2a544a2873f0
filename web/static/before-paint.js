// Runs before the first paint, so that a dark or an English page does not flash light or Dutch.
try {
  var theme = localStorage.getItem('samenbord:theme');
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme;
  var language = localStorage.getItem('samenbord:language');
  if (language === 'nl' || language === 'en') document.documentElement.lang = language;
} catch {
  // Storage can be forbidden; then the system's choice holds.
}
