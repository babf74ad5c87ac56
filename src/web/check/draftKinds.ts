/** What is offered when a file is chosen; by dropping, anything may be tried. */
export const draftKinds = '.docx,.xlsx,.csv,.txt,.pdf,.odt,.rtf,.html,.htm,.doc,.wps';
