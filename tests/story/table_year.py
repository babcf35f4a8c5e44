"""How every task and point of the sample year stands on five days, worked out by hand.

A row is the number, the status, the standing, and how much is done of how much. What is not listed
is 进行中 and has nothing to count; a `%` after the amount says that it is a percentage, of which no
share is expected.
"""

from typing import NamedTuple


class Then(NamedTuple):
    """A day, the share that is expected, the rows, the totals, and who is silent, due soon.

    The totals are short, met, exceeded, done, other. Points are `p8`.
    """

    day: str
    expected: str
    rows: str
    totals: tuple[int, int, int, int, int]
    silent: tuple[str, ...] = ()
    due_soon: tuple[str, ...] = ()


MARCH = Then(
    "2021-03-31",
    "1/4",
    # Task 1 has 0 of 6 and 0 of 3; task 3 0 of 4, and 1 of 4 begun; task 15 6 of 30, and 0 of 2 in
    # every town but one. Nobody has reported on points 8 and 9.
    """
    1  进行中 slightly_behind 0/6
    3  进行中 slightly_behind 0/4
    7  未启动 uncounted
    12 进行中 slightly_behind 1/10
    13 进行中 slightly_behind 1/8
    14 进行中 on_course 22/100
    15 进行中 slightly_behind 0/2
    17 进行中 on_course 11/55
    p8 未启动 slightly_behind 0/2
    p9 未启动 uncounted
    p11 进行中 on_course 10/50
    """,
    (5, 2, 0, 0, 23),
    silent=("p8", "p9"),
)
JUNE = Then(
    "2021-06-30",
    "1/2",
    # Task 1: 3 of 6, 1 of 3. Task 14: 2 each in 11 streets, 1 each in 10 towns, 8 in 龙兴镇, which
    # is exactly 10 points below. Task 15: 玉峰山镇 missed the month, and has none. Task 17: three
    # streets and 龙兴镇 have 3, six have 2 (one after its correction), 仙桃街道 still 1.
    """
    1  进行中 slightly_behind 1/3
    3  进行中 slightly_behind 1/4
    4  部分完成 uncounted
    12 进行中 on_course 5/10
    13 进行中 slightly_behind 2/8
    14 进行中 slightly_behind 40/100
    15 进行中 behind 0/2
    17 进行中 on_course 25/55
    22 已完成 done
    p8 进行中 on_course 1/2
    p9 进行中 uncounted 85/100 %
    p11 进行中 slightly_behind 20/50
    """,
    (5, 2, 0, 1, 22),
    silent=("20", "30"),
)
SEPTEMBER = Then(
    "2021-09-30",
    "3/4",
    # Task 1: 4 of 6 and 2 of 3. Task 15: 24 of 30, and 玉峰山镇 1 of 2. Task 17: 44, which the unit
    # says too. Point 8: 仙桃街道 has 1 of 2.
    """
    1  进行中 on_course 2/3
    3  进行中 behind 1/4
    5  已完成 done
    6  已销号 done
    12 进行中 on_course 7/10
    13 进行中 behind 3/8
    14 进行中 on_course 72/100
    15 进行中 slightly_behind 1/2
    17 进行中 ahead 44/55
    22 已销号 done
    p8 进行中 slightly_behind 1/2
    p9 进行中 uncounted 100/100 %
    p11 进行中 behind 20/50
    """,
    (3, 3, 1, 3, 20),
)
NOVEMBER = Then(
    "2021-11-30",
    "11/12",
    # Task 13 was returned; task 5 was accepted, and reported on since; task 28 is done as both of
    # its towns say so. Task 15: 30 of 30, but 玉峰山镇 1 of 2.
    """
    1  部分完成 ahead 6/6
    2  已完成 done
    3  进行中 ahead 4/4
    5  已完成 done
    6  已销号 done
    7  难以完成 uncounted
    10 已完成 done
    11 已完成 done
    12 进行中 on_course 9/10
    13 进行中 ahead 8/8
    14 进行中 ahead 95/100
    15 进行中 behind 1/2
    17 已销号 done 57/55
    21 已完成 done
    22 已销号 done
    28 已完成 done
    p8 进行中 ahead 2/2
    p9 进行中 uncounted 100/100 %
    p11 进行中 ahead 50/50
    """,
    (1, 1, 4, 9, 15),
)
YEAR_END = Then(
    "2021-12-31",
    "1",
    # Left open: 4 (due today), 7, 14 (95 of 100), 15 (玉峰山镇), 18, 29. The rest is completed.
    """
    1  已完成 done 6/6
    2  已完成 done
    3  已完成 done 4/4
    5  已完成 done
    6  已销号 done
    7  难以完成 uncounted
    8  已完成 done
    9  已完成 done
    10 已完成 done
    11 已完成 done
    12 已完成 done 10/10
    13 已销号 done 8/8
    14 进行中 on_course 95/100
    15 进行中 behind 1/2
    16 已完成 done
    17 已销号 done 57/55
    18 部分完成 uncounted
    19 已完成 done
    20 已完成 done
    21 已完成 done
    22 已销号 done
    23 已完成 done
    24 已完成 done
    25 已完成 done
    26 已完成 done
    27 已完成 done
    28 已完成 done
    29 部分完成 uncounted
    30 已完成 done
    p8 进行中 on_course 2/2
    p9 进行中 uncounted 100/100 %
    p11 已完成 done 50/50
    """,
    (1, 1, 0, 24, 4),
    due_soon=("4",),
)
DAYS = (MARCH, JUNE, SEPTEMBER, NOVEMBER, YEAR_END)
