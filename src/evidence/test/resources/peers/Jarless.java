// needs a-jar-that-is-nowhere
class Jarless {}
