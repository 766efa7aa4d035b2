package dev.belay.benchmarks;

import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Lets clients into a transaction, and stops all of them between two transactions while their rows are checked. */
final class Gate {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

    void enter() {
        lock.readLock().lock();
    }

    void leave() {
        lock.readLock().unlock();
    }

    void close() {
        lock.writeLock().lock();
    }

    void open() {
        lock.writeLock().unlock();
    }
}
