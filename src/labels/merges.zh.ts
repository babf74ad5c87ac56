// The words of merges in Chinese.
export const mergesZh = {
  merges: {
    title: '并入与拆回',
    undo: '拆回',
    into: '已并入',
    from: '并入了',
    was: '曾并入',
    undone: '已拆回',
    reason: '依据',
    undoHint: '拆回后两个项目各自计数，与并入之前完全一样。',
    moves: '转入计数',
    movesHint: '只有被并入的一方报过，归到保留的项目名下。',
    repeats: '重复，不再计数',
    repeatsHint: '与保留的项目的登记重复，以保留的为准。',
    none: '没有',
    sameAs: (office: string, day: string) => `同 ${office} ${day}`,
    history: '对照两边的登记',
    repeat: '重复，未计',
    hidden: '（权限外）',
    by: (who: string, at: string) => `${who} ${at}`,
  },
};
