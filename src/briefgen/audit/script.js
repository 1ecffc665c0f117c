
"use strict";
// Adds clicks, keys and highlights to a page whose links and filters work without it.
(() => {
  const brief = document.getElementById("brief");
  const article = document.getElementById("article");
  const all = document.getElementById("only-all");
  const unused = document.getElementById("only-unused");
  const statements = [...document.querySelectorAll(".statement")];
  const number = (element) => element && element.id.slice(1);
  const isShown = (element) => element.getClientRects().length > 0;

  // What a filter hides cannot be gone to: then the filter gives way.
  function reveal(target) {
    if (!isShown(target)) {
      if (article.contains(target) && unused) unused.checked = false;
      else all.checked = true;
    }
  }

  function light(id) {
    for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
    const statement = document.getElementById("s" + id);
    if (statement) statement.classList.add("lit");
    for (const part of document.querySelectorAll("[data-statements]"))
      if (part.dataset.statements.split(" ").includes(id)) part.classList.add("lit");
  }

  function go(id) {
    const target = document.getElementById(id);
    if (!target) return;
    reveal(target);
    light(id.slice(1));
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "center" });
    history.replaceState(null, "", "#" + id);
  }

  // The statement that a passage was gone to from, if it is one of the passage's; else the first of them.
  let last = "";
  function across(passage) {
    const own = passage.dataset.statements ? passage.dataset.statements.split(" ") : [number(passage)];
    go("s" + (own.includes(last) ? last : own[0]));
  }

  function follow(statement) {
    const way = statement && statement.querySelector(".way");
    if (!way) return;
    last = number(statement);
    go("p" + last);
  }

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || !getSelection().isCollapsed) return;
    const link = event.target.closest("a[href^='#']");
    const text = event.target.closest(".text");
    const passage = event.target.closest("[data-statements]");
    if (link && link.matches(".way")) follow(link.closest(".statement"));
    else if (link && link.matches(".back")) go(link.hash.slice(1));
    else if (link) return;
    else if (passage) across(passage);
    else if (text) follow(event.target.closest(".statement") || [...text.querySelectorAll(".statement")].find((s) => s.querySelector(".way")));
    else return;
    event.preventDefault();
  });

  function step(by) {
    const shown = statements.filter(isShown);
    const here = document.activeElement.closest(".statement") || document.getElementById("s" + last);
    const next = shown[here ? shown.indexOf(here) + by : 0];
    if (!next) return;
    last = number(next);
    go("s" + last);
  }

  // Letters are keys only where the focus is in one of the columns.
  document.addEventListener("keydown", (event) => {
    const here = document.activeElement;
    if (event.ctrlKey || event.metaKey || event.altKey || !(brief.contains(here) || article.contains(here))) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "Enter" && here.matches(".statement")) follow(here);
    else if (event.key === "Enter" && article.contains(here) && /^p\d+$/.test(here.id)) across(here);
    else return;
    event.preventDefault();
  });

  for (const statement of statements)
    statement.addEventListener("focusin", () => { last = number(statement); light(last); });
  if (/^#[sp]\d+$/.test(location.hash)) go(location.hash.slice(1));
})();
