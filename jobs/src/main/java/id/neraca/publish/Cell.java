package id.neraca.publish;

/** A category of a place. */
record Cell(Tree.Node node, int category) {}
