"""Six plain words for a journal's head, so that it can be read out, written down and compared by eye.

Each word stands for one byte of the hash: 48 bits. Enough to notice damage or an edit; `verify` takes the
whole hash too, where someone might search for a second journal with the same words.
"""

COUNT = 6

# Of this project's own choosing: everyday nouns, no two alike at first sight, none that frightens.
LIST = """
    acorn actor album amber anchor angle ankle apple apron arch arrow aspen atlas attic autumn badge
    bagel baker balloon bamboo banana banjo barn basil basket beach bean beaver beetle bell bench
    berry bicycle birch biscuit blanket blossom boat bonnet book boot bottle boulder bowl branch
    bread brick bridge broom brush bubble bucket buffalo bush butter button cabin cactus cake camel
    camera canal candle canoe canyon carpet carrot castle cedar cello cereal chair chalk cheese
    cherry chess chimney cider circle clay cliff clock cloud clover coast cocoa coffee coin comet
    compass cookie copper coral cork corner cotton cousin cradle crane crayon cricket crown crystal
    cup curtain cushion daisy dancer desert desk diamond dinner dolphin donkey door dove dragon
    drawer drum duck dune eagle earth easel echo elbow elephant ember engine evening fabric falcon
    farmer feather fence fern ferry fiddle field finch fjord flag flute forest fork fountain fox
    friend frost fruit galaxy garden garlic gate giraffe glacier glove goat goose grape grass guitar
    hammer harbor harp hat hazel hedge heron hill honey horse hotel house iceberg igloo island ivory
    ivy jacket jar jasmine jelly jewel jungle kayak kettle key kitchen kite kiwi ladder lagoon lake
    lamp lantern lemon library lilac lion lobster lotus lunch magnet mango maple marble market
    meadow melon mirror moon morning mosaic mountain museum napkin needle nest noodle notebook oak
    oasis ocean olive onion orange orchard otter oven owl paddle palace panda paper parrot peach
    pearl pebble pencil pepper piano picnic pillow pine planet plum pocket pond potato prairie
    puzzle quilt rabbit radio raft
"""
WORDS = tuple(LIST.split())


def head_words(link: str) -> str:
    """The words of a link (64 hex digits): "acorn-river-…"."""
    return "-".join(WORDS[byte] for byte in bytes.fromhex(link)[:COUNT])
