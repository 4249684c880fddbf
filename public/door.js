// Optional: every page works without it. Stores nothing, asks nobody.
(() => {
  const page = document.documentElement;
  const exit = document.querySelector("form[data-exit]");

  // Blank first: the server may take seconds, the screen must not.
  const leave = () => {
    page.style.display = "none";
    document.title = "";
    exit.submit();
  };

  let presses = [];
  addEventListener("keydown", (event) => {
    if (event.key !== "Shift") presses = [];
    else if (!event.repeat) {
      presses = [...presses.slice(-2), event.timeStamp];
      if (exit && presses.length === 3 && event.timeStamp - presses[0] <= 1500) leave();
    }
  });
  addEventListener("pointerdown", () => (presses = []));

  // A second press is ignored for ten seconds: the first may be lost on the line.
  const waiting = new Map();
  const release = (form) => {
    clearTimeout(waiting.get(form)?.timer);
    waiting.get(form)?.button?.removeAttribute("aria-disabled");
    waiting.delete(form);
  };
  addEventListener("submit", (event) => {
    const form = event.target;
    if (form === exit) {
      event.preventDefault();
      leave();
    } else if (form.method === "post" && !event.defaultPrevented) {
      if (waiting.has(form)) return event.preventDefault();
      const button = event.submitter;
      button?.setAttribute("aria-disabled", "true");
      waiting.set(form, { button, timer: setTimeout(release, 1e4, form) });
    }
  });

  // A private page kept in memory may outlive its session: ask the server again.
  addEventListener("pageshow", (event) => {
    if (event.persisted && document.querySelector("[data-private]")) {
      page.style.display = "none";
      return location.reload();
    }
    page.style.display = "";
    [...waiting.keys()].forEach(release);
  });

  const summary = document.querySelector("[data-errors]");
  if (summary) requestAnimationFrame(() => document.activeElement === summary || summary.focus());
})();
