// Which steps of a life event are ticked: kept on this device alone, and in the addresses that hand them over.

const BETWEEN = ".";

/** The codes that this device keeps under a name; null where the browser lets nobody ask. */
const kept = (name) => {
  try {
    return (localStorage.getItem(name) ?? "").split(BETWEEN).filter(Boolean);
  } catch {
    return null;
  }
};

/** Keep codes under a name, or forget it where there are none; whether the browser lets us. */
const keep = (name, codes) => {
  try {
    codes.length ? localStorage.setItem(name, codes.join(BETWEEN)) : localStorage.removeItem(name);
    return true;
  } catch {
    return false;
  }
};

/** How many numbered steps are done. The server wrote the rule, and counts by it itself where there are no scripts. */
const count = (rule, codes) => {
  const isMet = (need) => need.split("/").some((code) => codes.includes(code));
  return rule.split(" ").filter((step) => step.split("+").every(isMet)).length;
};

/** The steps that can be ticked: how far one is, and the addresses that hold what is ticked. */
class Steps {
  constructor(scope) {
    this.scope = scope;
    this.root = scope.querySelector("[data-ticks]");
    this.name = `safon.steps.${this.root.dataset.ticks}`;
    this.boxes = [...scope.querySelectorAll("[data-step]")];
    scope.querySelectorAll("[data-scripted]").forEach((each) => (each.hidden = false));
    scope.querySelectorAll("[data-unscripted]").forEach((each) => (each.hidden = true));
  }

  get ticked() {
    return this.boxes.filter((box) => box.checked).map((box) => box.value);
  }

  set ticked(codes) {
    this.boxes.forEach((box) => (box.checked = codes.includes(box.value)));
  }

  /** The steps that this device keeps ticked and that are still there, or null. */
  get kept() {
    return kept(this.name)?.filter((code) => this.boxes.some((box) => box.value === code)) ?? null;
  }

  onChange(act) {
    this.boxes.forEach((box) => box.addEventListener("change", act));
  }

  /** Another window has changed what is kept, or the page comes back as it was left. */
  onReturn(act) {
    addEventListener("storage", act);
    addEventListener("pageshow", (event) => event.persisted && act());
  }

  show() {
    const codes = this.ticked;
    const done = count(this.root.dataset.rule, codes);
    const line = this.root.querySelector("[data-progress]");
    const sentence = this.root.querySelector("[data-sentences]").content.children[done].textContent.trim();
    if (line.textContent.trim() !== sentence) {
      line.textContent = sentence;
    }
    this.root.querySelector("progress").value = done;
    this.scope.querySelectorAll("[data-hand-over]").forEach((link) => {
      const url = new URL(link.href);
      codes.length ? url.searchParams.set("done", codes.join(BETWEEN)) : url.searchParams.delete("done");
      link.href = url.href;
      if (link.matches("[data-spelt-out]")) {
        link.textContent = url.href;
      }
    });
  }
}

/** The page of a life event keeps on this device what is ticked on it. */
const keepHere = (steps) => {
  const say = (isKept) => {
    steps.root.querySelector("[data-kept]").hidden = !isKept;
    steps.root.querySelector("[data-not-kept]").hidden = isKept;
    steps.show();
  };
  const recall = () => {
    const codes = steps.kept;
    if (codes) {
      steps.ticked = codes;
    }
    say(codes !== null);
  };
  const change = () => say(keep(steps.name, steps.ticked));

  steps.onChange(change);
  steps.onReturn(recall);
  steps.root.querySelector("[data-clear]").addEventListener("click", () => {
    steps.ticked = [];
    change();
  });
  recall();
};

/** The sheet has its ticks from its address: it keeps them there, and on this device only when it is told to. */
const offerToKeep = (steps, offer) => {
  const part = (name) => offer.querySelector(`[data-${name}]`);
  const look = () => {
    const [here, codes] = [steps.kept, steps.ticked];
    const isSame = here?.length === codes.length && here.every((code) => codes.includes(code));
    offer.hidden = here === null || !codes.length;
    part("same").hidden = !isSame;
    part("empty").hidden = isSame || here?.length > 0;
    part("other").hidden = isSame || !here?.length;
  };
  const change = () => {
    steps.show();
    const { search } = steps.scope.querySelector("[data-hand-over]");
    history.replaceState(history.state, "", search);
    steps.scope.querySelectorAll("[data-twin]").forEach((link) => (link.search = search));
    look();
  };

  steps.onChange(change);
  steps.onReturn(look);
  offer.querySelectorAll("[data-keep]").forEach((button) =>
    button.addEventListener("click", () => {
      if (button.dataset.keep === "add") {
        steps.ticked = [...steps.kept, ...steps.ticked];
      }
      keep(steps.name, steps.ticked);
      change();
      part("same").focus();
    }),
  );
  look();
};

export const setUp = (scope) => {
  const steps = new Steps(scope);
  const offer = scope.querySelector("[data-offer]");
  offer ? offerToKeep(steps, offer) : keepHere(steps);
};
