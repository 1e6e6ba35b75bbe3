"""Stage 3, mentions: an article in, its mentions with their attribution chains out."""

from reportedly.mentions.attribution import RuleReader
from reportedly.mentions.encoder import EncoderReader
from reportedly.mentions.reader import MentionReader
from reportedly.mentions.reading import Reading, RelationReader

__all__ = ["EncoderReader", "MentionReader", "Reading", "RelationReader", "RuleReader"]
