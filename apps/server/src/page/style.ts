/** The page's style sheet: a sheet of paper on a desk, light or dark as the reader's machine is. */
export const style = `
:root {
  color-scheme: light dark;
  --canvas: light-dark(#f5f6f8, #0f1419);
  --surface: light-dark(#ffffff, #171d24);
  --sunken: light-dark(#eceff2, #0b0f13);
  --text: light-dark(#12171d, #e9edf2);
  --text-2: light-dark(#3f4853, #bac4cf);
  --line: light-dark(#dce0e5, #2a333d);
  --ok: light-dark(#1b6838, #7fd19b);
  --ok-bg: light-dark(#e4f2e9, #14301f);
}
* { box-sizing: border-box; }
body {
  margin: 0;
  padding: 48px 16px;
  background: var(--canvas);
  color: var(--text);
  font: 15px/22px 'Source Sans 3', system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
  font-variant-numeric: tabular-nums;
}
main { max-width: 720px; margin: 0 auto; }
section { background: var(--surface); border: 1px solid var(--line); border-radius: 4px; padding: 20px 24px; margin-top: 16px; }
h1 { font-size: 20px; line-height: 26px; margin: 0 0 4px; }
h2 { font-size: 17px; line-height: 24px; margin: 0 0 12px; }
p { margin: 0 0 12px; max-width: 68ch; }
p:last-child { margin-bottom: 0; }
.quiet { color: var(--text-2); }
dl { display: grid; grid-template-columns: 104px minmax(0, 1fr); gap: 8px 16px; margin: 0; }
dt { color: var(--text-2); }
dd { margin: 0; overflow-wrap: anywhere; }
hr { border: 0; border-top: 1px solid var(--line); margin: 16px 0; }
code, pre { font: 13px/20px 'Source Code Pro', ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace; }
pre { background: var(--sunken); border-radius: 4px; margin: 0 0 12px; padding: 12px 16px; overflow-x: auto; }
.state { display: inline-block; color: var(--ok); background: var(--ok-bg); border-radius: 4px; padding: 0 8px; font-weight: 600; font-size: 13px; }
table { border-collapse: collapse; width: 100%; }
td { border-top: 1px solid var(--line); padding: 6px 0; vertical-align: top; }
td:first-child { width: 176px; padding-right: 16px; }
tr:first-child td { border-top: 0; }
@media print { body { background: none; padding: 0; } section { break-inside: avoid; } }
`
