import { initAll } from "../vendor/govuk-frontend-6.6.0/govuk-frontend.min.js";

/** Start the components inside a part of the page; those that run already are left alone. */
export const setUp = (scope) => initAll({ scope, onError: () => {} });
